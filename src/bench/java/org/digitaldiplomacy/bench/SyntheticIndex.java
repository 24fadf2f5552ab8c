package org.digitaldiplomacy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Asem;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.derive.Latest;
import org.digitaldiplomacy.scoring.impute.NoImputation;
import org.digitaldiplomacy.scoring.normalise.MinMax;
import org.digitaldiplomacy.scoring.rank.Competition;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Study;
import org.digitaldiplomacy.scoring.robustness.Where;
import org.digitaldiplomacy.scoring.screen.Coverage;
import org.digitaldiplomacy.scoring.weigh.Given;

/**
 * An index of any size over made-up data, which says nothing about any state: lognormal values, a twentieth of them
 * missing, five indicators to a dimension. For benchmarks only.
 */
record SyntheticIndex(Methodology methodology, Panel panel) {

    private static final int YEAR = 2020;
    private static final int PER_DIMENSION = 5;
    private static final double MISSING = 0.05;

    static SyntheticIndex of(int countries, int indicators, Aggregator aggregator) {
        Random random = new Random(1);
        List<String> codes = new ArrayList<>();
        for (int u = 0; u < countries; u++) {
            codes.add("C" + u);
        }
        Panel.Builder panel = Panel.of(Units.of(codes));
        List<Composite.Child> dimensions = new ArrayList<>();
        List<Composite.Child> dimension = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            for (String code : codes) {
                double value = Math.exp(random.nextGaussian());
                if (random.nextDouble() >= MISSING) {
                    panel.add("x" + i, code, new Datum(YEAR, value, "made up", false));
                }
            }
            dimension.add(new Composite.Child(indicator("x" + i), 1, ""));
            if (dimension.size() == PER_DIMENSION || i == indicators - 1) {
                Composite made = composite("d" + dimensions.size(), dimension, aggregator);
                dimensions.add(new Composite.Child(made, 1, ""));
                dimension.clear();
            }
        }
        return new SyntheticIndex(methodology(composite("index", dimensions, aggregator)), panel.build());
    }

    private static Methodology methodology(Composite root) {
        return new Methodology(
                "made-up",
                "1.0.0",
                "Made up",
                "To measure what scoring costs.",
                Methodology.Scope.ALL,
                root,
                List.of(),
                List.of(),
                new Competition(1e-9, OptionalInt.empty()),
                List.of());
    }

    private static Composite composite(String id, List<Composite.Child> children, Aggregator aggregator) {
        return new Composite(
                id,
                id,
                children,
                new Given(),
                aggregator,
                new Coverage(0.5, 0.5, false),
                OptionalInt.empty(),
                Composite.OnFailure.EXCLUDE_UNIT);
    }

    private static IndicatorNode indicator(String id) {
        return new IndicatorNode(
                id,
                id,
                id,
                new Latest(OptionalInt.empty()),
                List.of(),
                IndicatorDirection.HIGHER_IS_BETTER,
                new NoImputation(),
                Asem.winsorised(5),
                new MinMax(1, 100),
                new IndicatorNode.About("", "", "", "", ""));
    }

    /** From observations to scores, ranks and all that explains them. */
    Scores score() {
        return Engine.score(methodology, panel, YEAR);
    }

    /** Every weight up to a quarter more or less. */
    Study study() {
        Choice weights = new Choice.WeightNoise("weights", new Where.Everywhere(), 0.25);
        return Study.of(methodology, panel, YEAR, List.of(weights));
    }
}
