package org.digitaldiplomacy.scoring.robustness;

import java.util.List;
import org.digitaldiplomacy.scoring.Asem;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.aggregate.Harmonic;
import org.digitaldiplomacy.scoring.normalise.MinMax;
import org.digitaldiplomacy.scoring.normalise.ZScore;

/**
 * The worked example with the choices of the speed gate: the winsorising limit, the normaliser, the aggregator, and
 * weights moved by up to a quarter at three levels.
 */
public final class AsemStudy {

    private AsemStudy() {}

    public static Methodology methodology() {
        return Asem.methodology(Asem.winsorised(5), new MinMax(1, 100), new Arithmetic());
    }

    public static List<Choice> choices() {
        return List.of(
                new Choice.OutlierTreatment(
                        "outliers",
                        new Where.Everywhere(),
                        List.of(
                                new Option<>("at most 1 point", Asem.winsorised(1)),
                                new Option<>("at most 3 points", Asem.winsorised(3)),
                                new Option<>("at most 5 points", Asem.winsorised(5)))),
                new Choice.Normalisation(
                        "normaliser",
                        new Where.Everywhere(),
                        List.of(
                                new Option<>("min-max", new MinMax(1, 100)),
                                new Option<>("z-score", new ZScore(100, 10)),
                                new Option<>("min-max from 20", new MinMax(20, 100)))),
                new Choice.Aggregation(
                        "aggregator",
                        new Where.Everywhere(),
                        List.of(Option.of(new Arithmetic()), Option.of(new Geometric()), Option.of(new Harmonic()))),
                new Choice.WeightNoise("weights of dimensions", new Where.Level(0), 0.25),
                new Choice.WeightNoise("weights of sub-pillars", new Where.Level(1), 0.25),
                new Choice.WeightNoise("weights of indicators", new Where.Level(2), 0.25));
    }

    public static Study study() {
        return Study.of(methodology(), Asem.panel(), Asem.YEAR, choices());
    }
}
