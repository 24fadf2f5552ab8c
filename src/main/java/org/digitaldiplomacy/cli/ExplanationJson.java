package org.digitaldiplomacy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Explanation;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.Working;

/** An explanation as JSON, shaped like the tree that it explains. */
final class ExplanationJson {

    private ExplanationJson() {}

    static ObjectNode of(Explanation e) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("node", e.id());
        json.put("name", e.name());
        cell(json, "score", e.score());
        if (e.rank() > 0) {
            json.put("rank", e.rank());
        }
        if (e instanceof Explanation.OfComposite composite) {
            composite(json, composite);
        } else if (e instanceof Explanation.OfIndicator indicator) {
            indicator(json, indicator);
        } else if (e instanceof Explanation.OfLeverage leverage) {
            leverage(json, leverage);
        } else {
            throw new IllegalStateException("no such kind: " + e);
        }
        return json;
    }

    private static void composite(ObjectNode json, Explanation.OfComposite e) {
        json.put("aggregator", e.aggregator());
        json.put("known", e.known());
        json.put("indicators", e.indicators());
        workings(json, e.workings());
        ArrayNode parts = json.putArray("parts");
        for (Explanation.Part p : e.parts()) {
            ObjectNode part = parts.addObject();
            part.put("share", number(p.share()));
            part.put("effectiveShare", number(p.effectiveShare()));
            p.contribution().ifPresent(c -> part.put("contribution", number(c)));
            p.aboveAverage().ifPresent(a -> part.put("aboveAverage", number(a)));
            part.set("of", of(p.node()));
        }
    }

    private static void indicator(ObjectNode json, Explanation.OfIndicator e) {
        if (e.selected() instanceof Selected.Found found) {
            ObjectNode raw = json.putObject("observation");
            raw.put("value", number(found.value()));
            raw.put("unit", e.node().about().unit());
            raw.put("year", found.year());
            raw.put("source", found.source());
            raw.put("estimated", found.estimated());
        }
        workings(json, e.workings());
        cell(json, "derived", e.derived());
        json.put("isImputed", e.isImputed());
        cell(json, "imputed", e.imputed());
        cell(json, "treated", e.treated());
        json.put("treatment", e.treatment());
        json.put("normaliser", e.node().normaliser().name());
        e.notCarried().ifPresent(reason -> json.put("notCarried", reason.sentence()));
    }

    /** A formula's steps, where there are some. */
    private static void workings(ObjectNode json, List<Working> workings) {
        if (!workings.isEmpty()) {
            ArrayNode steps = json.putArray("workings");
            for (Working working : workings) {
                ObjectNode step = steps.addObject().put("expression", working.expression());
                cell(step, "value", working.value());
            }
        }
    }

    private static void leverage(ObjectNode json, Explanation.OfLeverage e) {
        cell(json, "observed", e.observed());
        cell(json, "fitted", e.fitted());
        cell(json, "low", e.low());
        cell(json, "high", e.high());
        ObjectNode sizes = json.putObject("sizes");
        e.sizes().forEach(s -> cell(sizes, s.name(), s.value()));
        json.set("of", of(e.of()));
    }

    private static void cell(ObjectNode json, String name, Cell cell) {
        if (cell instanceof Cell.Known known) {
            json.put(name, number(known.value()));
        } else if (cell instanceof Cell.Missing missing) {
            json.putNull(name);
            json.put(name + "Missing", missing.reason().sentence());
        } else {
            throw new IllegalStateException("no such kind: " + cell);
        }
    }

    private static BigDecimal number(double x) {
        return new BigDecimal(ExactNumber.text(x));
    }
}
