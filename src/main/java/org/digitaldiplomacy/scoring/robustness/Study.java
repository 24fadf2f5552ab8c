package org.digitaldiplomacy.scoring.robustness;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Preparation;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.TreeScores;

/**
 * A methodology, its data, and the choices that could have been taken otherwise. Every run of a study is exactly what
 * {@link Engine#score} gives for the run's methodology; what runs have in common is worked out once.
 */
public final class Study {

    /** Every choice has its say. */
    static final IntPredicate ALL = choice -> true;

    private final Methodology methodology;
    private final Panel panel;
    private final int asOf;
    private final Layout layout;
    private final Preparation preparation;
    private final Scores base;
    private final Map<Long, Variant> variants = new ConcurrentHashMap<>();

    private Study(Methodology methodology, Panel panel, int asOf, Layout layout) {
        this.methodology = methodology;
        this.panel = panel;
        this.asOf = asOf;
        this.layout = layout;
        this.preparation = Preparation.of(methodology, panel, asOf);
        this.base = preparation.score(methodology);
    }

    /**
     * @param asOf the year as of which the latest observations count
     * @throws IllegalArgumentException for a choice that names what the methodology does not have, reaches nothing, or
     *     leaves nothing to score
     * @throws org.digitaldiplomacy.scoring.ScoringStopped where the methodology cannot be scored as it stands
     */
    public static Study of(Methodology methodology, Panel panel, int asOf, List<Choice> choices) {
        return new Study(methodology, panel, asOf, layout(methodology, choices));
    }

    /**
     * Takes every alternative once, without data.
     *
     * @throws IllegalArgumentException for a choice that names what the methodology does not have, reaches nothing, or
     *     leaves nothing to score
     */
    public static void requireFit(Methodology methodology, List<Choice> choices) {
        layout(methodology, choices);
    }

    private static Layout layout(Methodology methodology, List<Choice> choices) {
        Layout layout = new Layout(methodology, choices);
        for (int c = 0; c < choices.size(); c++) {
            for (int option = 0; option < layout.alternatives(c); option++) {
                ((Choice.Alternatives) choices.get(c)).apply(methodology, option);
            }
        }
        return layout;
    }

    /** The methodology's own scores. */
    public Scores base() {
        return base;
    }

    public List<Choice> choices() {
        return layout.choices();
    }

    /** How many numbers a run's point has. */
    public int dimensions() {
        return layout.dimensions();
    }

    /** How many runs there are in all; empty where weights are drawn, which can be done without end. */
    public OptionalLong combinations() {
        return layout.drawsWeights() ? OptionalLong.empty() : layout.combinations(0);
    }

    /** Settings of each choice in a run. */
    public List<Run.Setting> settings(Run run) {
        return layout.settings(run.point());
    }

    /** The methodology that a run scores. */
    public Methodology methodology(Run run) {
        return variant(run.point(), ALL).methodology(run.point());
    }

    /** Scores a run from the data up: the same numbers that it had, to the last bit, with all that explains them. */
    public Scores replay(Run run) {
        return Engine.score(methodology(run), panel, asOf);
    }

    Layout layout() {
        return layout;
    }

    /** @param taken which choices have their say; what the others decide stays as the methodology has it */
    TreeScores score(double[] point, IntPredicate taken) {
        return variant(point, taken).score(point, taken);
    }

    private Variant variant(double[] point, IntPredicate taken) {
        long key = 0;
        for (int c = 0; c < layout.choices().size(); c++) {
            int n = layout.alternatives(c);
            if (n > 0) {
                key = key * (n + 1) + (taken.test(c) ? layout.alternative(c, point) : n);
            }
        }
        Variant known = variants.get(key);
        return known != null ? known : variants.computeIfAbsent(key, k -> make(point, taken));
    }

    private Variant make(double[] point, IntPredicate taken) {
        Methodology varied = methodology;
        for (int c = 0; c < layout.choices().size(); c++) {
            if (taken.test(c) && layout.choices().get(c) instanceof Choice.Alternatives a) {
                varied = a.apply(varied, layout.alternative(c, point));
            }
        }
        return new Variant(varied, preparation.tree(varied), layout);
    }
}
