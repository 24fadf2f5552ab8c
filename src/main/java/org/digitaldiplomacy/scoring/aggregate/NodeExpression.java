package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Working;
import org.digitaldiplomacy.scoring.express.Formula;
import org.digitaldiplomacy.scoring.express.Formulated;
import org.digitaldiplomacy.scoring.method.Arguments;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** A formula over the scores of the nodes below, by their ids. */
public record NodeExpression(Formula formula) implements Aggregator.NamedAggregator, Formulated {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "expression",
                    "Works a formula out of the nodes below, by their ids. Weights have no say. A missing node that is looked at"
                            + " leaves the unit without a score; its scale has no known end.",
                    "as the expression of derive, with the ids of nodes for names",
                    "Elementary; each constant's own source is stated beside it",
                    List.of(
                            Parameter.text("formula", "What is worked out, such as women / men."),
                            Parameter.scale("constants", "Numbers that the formula calls by a name.")
                                    .orNone(),
                            Parameter.text("source", "Where the constants come from; required with them.")
                                    .orNone()),
                    NodeExpression::of)
            .notMonotone("what a formula rewards is for it to say, and it can be a worse value");

    /** @throws IllegalArgumentException for arguments that do not go together */
    private static NodeExpression of(Arguments a) {
        Map<String, Double> constants = a.scale("constants");
        if (constants.isEmpty() != a.optionalText("source").isEmpty()) {
            throw new IllegalArgumentException("constants and their source together");
        }
        Formula formula = Formula.parse(a.text("formula"), constants);
        if (formula.names().isEmpty()) {
            throw new IllegalArgumentException("a formula that names a node below");
        }
        return new NodeExpression(formula);
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public List<String> parts() {
        return formula.words();
    }

    @Override
    public List<Cell> aggregate(List<IntFunction<Cell>> units) {
        List<Cell> statistics = formula.statistics(units);
        return units.stream().map(unit -> formula.evaluate(unit, statistics)).toList();
    }

    @Override
    public List<Working> workings(List<IntFunction<Cell>> units, int unit) {
        return formula.workings(units.get(unit), formula.statistics(units));
    }
}
