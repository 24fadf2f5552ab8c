package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Explanation;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Selected;
import org.jspecify.annotations.Nullable;

/** The engine's explanations as the rows that an edition keeps: one for each country and node. */
final class StepSheet {

    private static final OptionalDouble NO_NUMBER = OptionalDouble.empty();

    private final Scores scores;

    StepSheet(Scores scores) {
        this.scores = scores;
    }

    List<EditionStep> all() {
        List<EditionStep> steps = new ArrayList<>();
        scores.units().codes().forEach(code -> steps.addAll(of(new CountryCode(code))));
        return steps;
    }

    /** In the order of the nodes, leverages last; empty where the country took no part. */
    List<EditionStep> of(CountryCode country) {
        List<EditionStep> steps = new ArrayList<>();
        scores.explain(scores.methodology().root().id(), country.value())
                .ifPresent(root -> add(steps, country, root, null));
        for (Leverage leverage : scores.methodology().leverages()) {
            scores.explain(leverage.id(), country.value()).ifPresent(e -> add(steps, country, e, null));
        }
        return steps;
    }

    private static void add(
            List<EditionStep> steps, CountryCode country, Explanation explanation, Explanation.@Nullable Part part) {
        if (explanation instanceof Explanation.OfComposite composite) {
            steps.add(composite(country, composite, part));
            composite.parts().forEach(below -> add(steps, country, below.node(), below));
        } else if (explanation instanceof Explanation.OfIndicator indicator) {
            steps.add(indicator(country, indicator, part));
        } else if (explanation instanceof Explanation.OfLeverage leverage) {
            steps.add(leverage(country, leverage));
        } else {
            throw new IllegalStateException("an explanation of no known kind: " + explanation.id());
        }
    }

    private static EditionStep composite(
            CountryCode country, Explanation.OfComposite c, Explanation.@Nullable Part part) {
        return new EditionStep(
                country,
                c.id(),
                weight(part),
                part == null ? NO_NUMBER : part.contribution(),
                part == null ? NO_NUMBER : part.aboveAverage(),
                c.aggregator(),
                OptionalInt.of(c.known()),
                OptionalInt.of(c.indicators()),
                null,
                null,
                null,
                NO_NUMBER,
                null,
                NO_NUMBER,
                null,
                NO_NUMBER,
                NO_NUMBER,
                NO_NUMBER);
    }

    private static EditionStep indicator(
            CountryCode country, Explanation.OfIndicator i, Explanation.@Nullable Part part) {
        EditionStep.@Nullable Observed observed = i.selected() instanceof Selected.Found f
                ? new EditionStep.Observed(f.value(), f.year(), f.source(), f.estimated())
                : null;
        return new EditionStep(
                country,
                i.id(),
                weight(part),
                part == null ? NO_NUMBER : part.contribution(),
                part == null ? NO_NUMBER : part.aboveAverage(),
                null,
                OptionalInt.empty(),
                OptionalInt.empty(),
                observed,
                text(i.node().about().unit()),
                i.node().direction().name(),
                number(i.derived()),
                i.isImputed(),
                number(i.treated()),
                text(i.treatment()),
                NO_NUMBER,
                NO_NUMBER,
                NO_NUMBER);
    }

    private static EditionStep leverage(CountryCode country, Explanation.OfLeverage l) {
        return new EditionStep(
                country,
                l.id(),
                NO_NUMBER,
                NO_NUMBER,
                NO_NUMBER,
                null,
                OptionalInt.empty(),
                OptionalInt.empty(),
                null,
                null,
                null,
                NO_NUMBER,
                null,
                NO_NUMBER,
                null,
                number(l.fitted()),
                number(l.low()),
                number(l.high()));
    }

    private static OptionalDouble weight(Explanation.@Nullable Part part) {
        return part == null ? NO_NUMBER : OptionalDouble.of(part.effectiveShare());
    }

    /** A blank says nothing. */
    private static @Nullable String text(String said) {
        return said.isBlank() ? null : said;
    }

    private static OptionalDouble number(Cell cell) {
        return cell instanceof Cell.Known known ? OptionalDouble.of(known.value()) : NO_NUMBER;
    }
}
