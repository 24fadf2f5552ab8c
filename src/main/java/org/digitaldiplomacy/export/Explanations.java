package org.digitaldiplomacy.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.edition.Extracts.Condition;
import org.digitaldiplomacy.edition.Extracts.Rows;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Explanation;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Selected;
import org.jspecify.annotations.Nullable;

/** How every country came by every score, from the engine run again on what the edition froze. */
final class Explanations {

    private final Edition edition;
    private final Scores scores;
    private final boolean isWithholding;
    private final Map<String, Boolean> withheld = new HashMap<>();

    /** @param withheld the sources whose values are left out */
    Explanations(Edition edition, Scores scores, List<String> withheld) {
        this.edition = edition;
        this.scores = scores;
        this.isWithholding = !withheld.isEmpty();
        withheld.forEach(source -> this.withheld.put(source, true));
    }

    void read(List<String> columns, List<Condition> conditions, Rows rows) throws IOException {
        for (String country : scores.units().codes()) {
            List<Map<String, String>> steps = new ArrayList<>();
            scores.explain(scores.methodology().root().id(), country)
                    .ifPresent(root -> add(steps, country, root, null, null));
            for (Leverage leverage : scores.methodology().leverages()) {
                scores.explain(leverage.id(), country).ifPresent(e -> add(steps, country, e, null, null));
            }
            for (Map<String, String> step : steps) {
                if (conditions.stream().allMatch(c -> c.values().contains(step.get(c.column())))) {
                    @Nullable String[] cells = columns.stream().map(step::get).toArray(String[]::new);
                    rows.row(cells);
                }
            }
        }
    }

    private void add(
            List<Map<String, String>> steps,
            String country,
            Explanation e,
            @Nullable String parent,
            Explanation.@Nullable Part part) {
        Map<String, String> row = new HashMap<>();
        row.put("edition", String.valueOf(edition.year()));
        row.put("revision", String.valueOf(edition.id().revision()));
        row.put("country", country);
        row.put("node", e.id());
        put(row, "parent", parent);
        if (part != null) {
            row.put("weight", ExactNumber.text(part.share()));
            row.put("effective_weight", ExactNumber.text(part.effectiveShare()));
            put(row, "contribution", part.contribution());
            put(row, "above_average", part.aboveAverage());
        }
        put(row, "score", e.score());
        if (e.rank() > 0) {
            row.put("rank", String.valueOf(e.rank()));
        }
        if (e.score() instanceof Cell.Missing missing) {
            row.put("reason_code", missing.reason().code());
            row.put("reason", missing.reason().sentence());
        }
        steps.add(row);
        if (e instanceof Explanation.OfComposite composite) {
            row.put("aggregator", composite.aggregator());
            row.put("known", String.valueOf(composite.known()));
            row.put("indicators", String.valueOf(composite.indicators()));
            composite.parts().forEach(below -> add(steps, country, below.node(), e.id(), below));
        } else if (e instanceof Explanation.OfIndicator indicator) {
            indicator(row, indicator);
        } else if (e instanceof Explanation.OfLeverage leverage) {
            put(row, "fitted", leverage.fitted());
        }
    }

    private void indicator(Map<String, String> row, Explanation.OfIndicator indicator) {
        if (indicator.selected() instanceof Selected.Found found) {
            row.put("unit", indicator.node().about().unit());
            row.put("year", String.valueOf(found.year()));
            row.put("source", found.source());
            row.put("estimated", String.valueOf(found.estimated()));
            if (isWithholding && withheld.containsKey(found.source())) {
                return;
            }
            row.put("value", ExactNumber.text(found.value()));
        }
        put(row, "derived", indicator.derived());
        row.put("imputed", String.valueOf(indicator.isImputed()));
        put(row, "treated", indicator.treated());
        put(row, "treatment", indicator.treatment());
    }

    private static void put(Map<String, String> row, String column, Cell cell) {
        if (cell instanceof Cell.Known known) {
            row.put(column, ExactNumber.text(known.value()));
        }
    }

    private static void put(Map<String, String> row, String column, OptionalDouble value) {
        value.ifPresent(x -> row.put(column, ExactNumber.text(x)));
    }

    private static void put(Map<String, String> row, String column, @Nullable String text) {
        if (text != null) {
            row.put(column, text);
        }
    }
}
