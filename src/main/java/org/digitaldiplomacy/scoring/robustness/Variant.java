package org.digitaldiplomacy.scoring.robustness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.PreparedTree;
import org.digitaldiplomacy.scoring.TreeScores;
import org.digitaldiplomacy.scoring.Weigher;

/** The methodology under one combination of alternatives; weights are still to be drawn. */
final class Variant {

    private final Methodology methodology;
    private final PreparedTree tree;
    private final List<Choice> choices;
    /** For each composite: where the draws of its children stand, choice by choice. */
    private final Map<String, int[][]> coordinates = new HashMap<>();

    Variant(Methodology methodology, PreparedTree tree, Layout layout) {
        this.methodology = methodology;
        this.tree = tree;
        this.choices = layout.choices();
        for (Node node : methodology.nodes()) {
            if (node instanceof Composite composite) {
                int[][] byChoice = new int[choices.size()][];
                for (int c = 0; c < byChoice.length; c++) {
                    byChoice[c] = layout.coordinates(c, composite);
                }
                coordinates.put(node.id(), byChoice);
            }
        }
    }

    /** @param taken which choices have their say */
    TreeScores score(double[] point, IntPredicate taken) {
        return tree.score(node -> weigher(node, point, taken));
    }

    /** The methodology with the drawn weights in it. */
    Methodology methodology(double[] point) {
        return Rewriting.composites(
                methodology, new Where.Everywhere(), node -> node.withWeigher(weigher(node, point, Study.ALL)));
    }

    private Weigher weigher(Composite node, double[] point, IntPredicate taken) {
        Weigher weigher = node.weigher();
        int[][] byChoice = coordinates.getOrDefault(node.id(), new int[0][]);
        for (int c = 0; c < byChoice.length; c++) {
            if (byChoice[c].length > 0 && taken.test(c) && choices.get(c) instanceof Choice.WeightDraw choice) {
                double[] draws = new double[byChoice[c].length];
                for (int k = 0; k < draws.length; k++) {
                    draws[k] = point[byChoice[c][k]];
                }
                weigher = DrawnWeights.around(weigher, choice, draws);
            }
        }
        return weigher;
    }
}
