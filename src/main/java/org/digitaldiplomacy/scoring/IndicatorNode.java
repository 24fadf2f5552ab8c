package org.digitaldiplomacy.scoring;

import java.util.List;

/**
 * A leaf: one column of data and how it becomes a score.
 *
 * @param column the data column that it reads
 * @param about what the rule file says about it
 */
public record IndicatorNode(
        String id,
        String name,
        String column,
        Derivation.Selection selection,
        List<Derivation.Transformation> transformations,
        IndicatorDirection direction,
        Imputer imputer,
        Treatment treatment,
        Normaliser normaliser,
        About about)
        implements Node {

    public IndicatorNode {
        transformations = List.copyOf(transformations);
    }

    public IndicatorNode withTransformations(List<Derivation.Transformation> others) {
        return new IndicatorNode(id, name, column, selection, others, direction, imputer, treatment, normaliser, about);
    }

    public IndicatorNode withImputer(Imputer other) {
        return new IndicatorNode(
                id, name, column, selection, transformations, direction, other, treatment, normaliser, about);
    }

    public IndicatorNode withTreatment(Treatment other) {
        return new IndicatorNode(
                id, name, column, selection, transformations, direction, imputer, other, normaliser, about);
    }

    public IndicatorNode withNormaliser(Normaliser other) {
        return new IndicatorNode(
                id, name, column, selection, transformations, direction, imputer, treatment, other, about);
    }

    /**
     * Documentation of an indicator.
     *
     * @param measures what it measures
     * @param why why it belongs
     * @param unit the unit of the data column
     * @param source who publishes it
     * @param limits what it does not say; empty where nothing is stated
     */
    public record About(String measures, String why, String unit, String source, String limits) {}
}
