package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.graphql.view.DirectionView;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.NodeKindView;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Explanation;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.Step;

/** An explanation's tree as a list, a parent before its parts: GraphQL cannot ask for a tree of unknown depth. */
final class ExplanationSteps {

    private final List<ExplanationStepView> steps = new ArrayList<>();

    private ExplanationSteps() {}

    static List<ExplanationStepView> of(Explanation explanation) {
        ExplanationSteps steps = new ExplanationSteps();
        steps.add(explanation, new Place(null, 0, null, null, null, null));
        return List.copyOf(steps.steps);
    }

    private void add(Explanation explanation, Place place) {
        if (explanation instanceof Explanation.OfComposite composite) {
            steps.add(new Step(explanation, place).composite(composite));
            for (Explanation.Part part : composite.parts()) {
                add(part.node(), Place.of(part, composite, place.depth() + 1));
            }
        } else if (explanation instanceof Explanation.OfLeverage leverage) {
            steps.add(new Step(explanation, place).leverage(leverage));
            add(leverage.of(), new Place(leverage.id(), place.depth() + 1, null, null, null, null));
        } else if (explanation instanceof Explanation.OfIndicator indicator) {
            steps.add(new Step(explanation, place).indicator(indicator));
        }
    }

    /** Where a node stands below the one that was asked for. */
    private record Place(
            @Nullable String parent,
            int depth,
            @Nullable Double weight,
            @Nullable Double effectiveWeight,
            @Nullable Double contribution,
            @Nullable Double aboveAverage) {

        static Place of(Explanation.Part part, Explanation.OfComposite parent, int depth) {
            return new Place(
                    parent.id(),
                    depth,
                    part.share(),
                    part.effectiveShare(),
                    orNull(part.contribution()),
                    orNull(part.aboveAverage()));
        }

        private static @Nullable Double orNull(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    /** What every kind of node has in common. */
    private record Step(Explanation explanation, Place place) {

        ExplanationStepView composite(Explanation.OfComposite composite) {
            return view(NodeKindView.COMPOSITE, composite, null, null, null);
        }

        ExplanationStepView indicator(Explanation.OfIndicator indicator) {
            Selected.Found found = indicator.selected() instanceof Selected.Found f ? f : null;
            return view(NodeKindView.INDICATOR, null, indicator, found, null);
        }

        ExplanationStepView leverage(Explanation.OfLeverage leverage) {
            return view(NodeKindView.LEVERAGE, null, null, null, leverage);
        }

        private ExplanationStepView view(
                NodeKindView kind,
                Explanation.@Nullable OfComposite composite,
                Explanation.@Nullable OfIndicator indicator,
                Selected.@Nullable Found found,
                Explanation.@Nullable OfLeverage leverage) {
            Reason reason = explanation.score() instanceof Cell.Missing missing ? missing.reason() : null;
            return new ExplanationStepView(
                    explanation.id(),
                    explanation.name(),
                    kind,
                    place.parent(),
                    place.depth(),
                    value(explanation.score()),
                    explanation.rank() == 0 ? null : explanation.rank(),
                    reason == null ? null : reason.code(),
                    reason == null ? null : reason.sentence(),
                    place.weight(),
                    place.effectiveWeight(),
                    place.contribution(),
                    place.aboveAverage(),
                    composite == null ? null : composite.aggregator(),
                    composite == null ? null : composite.known(),
                    composite == null ? null : composite.indicators(),
                    found == null ? null : found.value(),
                    found == null ? null : found.year(),
                    found == null ? null : found.source(),
                    found == null ? null : found.estimated(),
                    indicator == null ? null : indicator.node().about().unit(),
                    indicator == null
                            ? null
                            : DirectionView.valueOf(indicator.node().direction().name()),
                    indicator == null ? null : value(indicator.derived()),
                    indicator == null ? null : indicator.isImputed(),
                    indicator == null ? null : value(indicator.treated()),
                    indicator == null ? null : indicator.treatment(),
                    leverage == null ? null : value(leverage.fitted()),
                    leverage == null ? null : value(leverage.low()),
                    leverage == null ? null : value(leverage.high()));
        }

        @Nullable
        private static Double value(Cell cell) {
            return cell instanceof Cell.Known known ? known.value() : null;
        }
    }
}
