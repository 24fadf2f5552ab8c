package org.digitaldiplomacy.cli.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.digitaldiplomacy.scoring.Carried;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.audit.Audit;
import org.digitaldiplomacy.scoring.audit.Comparison;
import org.digitaldiplomacy.scoring.audit.Components;
import org.digitaldiplomacy.scoring.audit.Consistency;
import org.digitaldiplomacy.scoring.audit.Correlation;
import org.digitaldiplomacy.scoring.audit.Discoveries;
import org.digitaldiplomacy.scoring.audit.Distribution;
import org.digitaldiplomacy.scoring.audit.IndicatorProfile;
import org.digitaldiplomacy.scoring.audit.Relation;
import org.digitaldiplomacy.scoring.audit.Removal;
import org.digitaldiplomacy.scoring.robustness.Sensitivity;
import org.digitaldiplomacy.scoring.robustness.VarianceShares;

/**
 * An audit as JSON, numbers to 12 significant digits. A number that cannot be had is null, and a field with {@code
 * Missing} at the end of its name says why.
 */
public final class AuditJson {

    private static final MathContext DIGITS = new MathContext(12);

    private AuditJson() {}

    public static ObjectNode of(Audit audit) {
        Methodology methodology = audit.scores().methodology();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("methodology", methodology.id());
        json.put("version", methodology.version());
        json.put("asOf", audit.scores().asOf());
        json.put("units", audit.scores().units().size());
        ArrayNode warnings = json.putArray("warnings");
        audit.warnings().forEach(warnings::add);
        carried(json.putObject("carried"), audit.carried());
        ArrayNode failures = json.putArray("failures");
        audit.failures().forEach(node -> node.units().forEach(failed -> failures.addObject()
                .put("node", node.node())
                .put("unit", failed.unit())
                .put("takesLowerEnd", failed.isScored())
                .put("reason", failed.reason().sentence())));
        ArrayNode indicators = json.putArray("indicators");
        audit.indicators().forEach(i -> indicator(indicators.addObject(), i));
        ArrayNode relations = json.putArray("relations");
        audit.relations().forEach(r -> relation(relations.addObject(), r));
        ArrayNode consistencies = json.putArray("consistency");
        audit.consistencies().forEach(c -> consistency(consistencies.addObject(), c));
        ArrayNode components = json.putArray("principalComponents");
        audit.components().forEach(c -> components(components.addObject(), c));
        ArrayNode removals = json.putArray("removals");
        audit.removals().forEach(r -> removal(removals.addObject(), r));
        audit.sensitivity().ifPresent(s -> sensitivity(json.putObject("sensitivity"), s));
        ArrayNode leverages = json.putArray("leverageSensitivity");
        audit.leverageSensitivities().forEach(s -> sensitivity(leverages.addObject(), s));
        ArrayNode discoveries = json.putArray("discoveries");
        audit.discoveries().forEach(d -> discoveries(discoveries.addObject(), d));
        comparisons(json.putArray("size"), audit.withSize());
        comparisons(json.putArray("benchmarks"), audit.withBenchmarks());
        return json;
    }

    private static void carried(ObjectNode json, Carried carried) {
        json.put("share", number(carried.share()));
        ArrayNode without = json.putArray("without");
        carried.fallen().forEach(f -> without.addObject()
                .put("indicator", f.indicator())
                .put("share", number(f.share()))
                .put("tooOld", f.tooOld())
                .put("reason", f.because().sentence()));
    }

    private static void discoveries(ObjectNode json, Discoveries found) {
        json.put("leverage", found.leverage());
        json.put("rate", number(found.rate()));
        json.put("degreesOfFreedom", found.degreesOfFreedom());
        json.put("tested", found.tests().size());
        json.put("survive", found.survivors().size());
        json.put("claim", Leverages.claim(found));
        ArrayNode tests = json.putArray("tests");
        found.tests().forEach(test -> tests.addObject()
                .put("unit", test.unit())
                .put("points", number(test.points()))
                .put("t", number(test.t()))
                .put("pValue", number(test.pValue()))
                .put("adjusted", number(test.adjusted()))
                .put("survives", test.adjusted() <= found.rate()));
    }

    private static void indicator(ObjectNode json, IndicatorProfile i) {
        json.put("id", i.id());
        json.put("name", i.name());
        json.put("unit", i.unit());
        i.years().ifPresent(y -> json.put("firstYear", y.first()).put("lastYear", y.last()));
        json.put("imputed", i.imputed());
        i.notCarried().ifPresent(reason -> json.put("notCarried", reason.sentence()));
        distribution(json.putObject("observed"), i.observed());
        distribution(json.putObject("scored"), i.scored());
    }

    private static void distribution(ObjectNode json, Distribution d) {
        json.put("units", d.units());
        json.put("known", d.known());
        json.put("missingShare", number(d.missing()));
        cell(json, "min", d.min());
        cell(json, "max", d.max());
        cell(json, "mean", d.mean());
        cell(json, "median", d.median());
        cell(json, "standardDeviation", d.deviation());
        cell(json, "skewness", d.skewness());
        cell(json, "kurtosis", d.kurtosis());
        json.put("hasOutliers", d.hasOutliers());
        cell(json, "equalShare", d.equal());
    }

    private static void relation(ObjectNode json, Relation r) {
        json.put("one", r.one());
        json.put("other", r.other());
        json.put("kind", r.kind().name());
        correlation(json, r.correlation());
        r.flag().ifPresent(f -> json.put("flag", f.name()));
    }

    private static void correlation(ObjectNode json, Correlation c) {
        json.put("n", c.n());
        cell(json, "pearson", c.pearson());
        cell(json, "spearman", c.spearman());
        cell(json, "kendall", c.kendall());
    }

    private static void consistency(ObjectNode json, Consistency c) {
        json.put("node", c.node());
        json.put("n", c.n());
        ArrayNode children = json.putArray("children");
        c.children().forEach(children::add);
        cell(json, "alpha", c.raw());
        cell(json, "standardisedAlpha", c.standardised());
    }

    private static void components(ObjectNode json, Components all) {
        json.put("node", all.node());
        json.put("n", all.n());
        all.refused().ifPresent(reason -> json.put("missing", reason.sentence()));
        ArrayNode components = json.putArray("components");
        for (Components.Component c : all.components()) {
            ObjectNode component = components.addObject();
            component.put("eigenvalue", number(c.eigenvalue()));
            component.put("share", number(c.share()));
            component.put("cumulativeShare", number(c.cumulative()));
            ObjectNode loadings = component.putObject("loadings");
            for (int k = 0; k < all.children().size(); k++) {
                loadings.put(all.children().get(k), number(c.loadings().get(k)));
            }
        }
    }

    private static void sensitivity(ObjectNode json, Sensitivity.Result result) {
        json.put("node", result.node());
        json.put("runs", result.runs());
        json.put("exact", result.exact());
        outcome(json.putObject("meanShift"), result.overall());
        ObjectNode ranked = json.putObject("rankedShares");
        result.rankedShares().forEach((unit, share) -> ranked.put(unit, number(share)));
        ObjectNode units = json.putObject("units");
        result.units().forEach((unit, outcome) -> outcome(units.putObject(unit), outcome));
    }

    private static void outcome(ObjectNode json, VarianceShares.Outcome outcome) {
        if (outcome instanceof VarianceShares.Outcome.Nothing nothing) {
            json.put("missing", nothing.why());
        } else if (outcome instanceof VarianceShares.Outcome.Found found) {
            json.put("variance", number(found.shares().variance()));
            for (VarianceShares.OfChoice choice : found.shares().choices()) {
                ObjectNode shares = json.putObject(choice.choice());
                estimate(shares.putObject("first"), choice.first());
                estimate(shares.putObject("total"), choice.total());
            }
        } else {
            throw new IllegalStateException("no such kind: " + outcome);
        }
    }

    private static void estimate(ObjectNode json, VarianceShares.Estimate estimate) {
        json.put("value", number(estimate.value()));
        json.put("low", number(estimate.low()));
        json.put("high", number(estimate.high()));
    }

    private static void removal(ObjectNode json, Removal r) {
        json.put("of", r.of());
        json.put("isComposite", r.isComposite());
        json.put("gained", r.gained());
        json.put("lost", r.lost());
        r.refused().ifPresent(reason -> json.put("missing", reason.sentence()));
        r.outcome().ifPresent(o -> {
            correlation(json, o.agreement());
            json.put("meanShift", number(o.meanShift()));
            json.put("largestShift", o.largest().distance());
            json.put("largestUnit", o.largest().unit());
            json.put("largestFrom", o.largest().with());
            json.put("largestTo", o.largest().without());
        });
    }

    private static void comparisons(ArrayNode array, List<Comparison> comparisons) {
        for (Comparison c : comparisons) {
            ObjectNode json = array.addObject();
            json.put("node", c.node());
            json.put("with", c.with());
            correlation(json, c.correlation());
        }
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
        BigDecimal rounded = new BigDecimal(x).round(DIGITS);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }
}
