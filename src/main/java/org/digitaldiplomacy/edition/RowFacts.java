package org.digitaldiplomacy.edition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.port.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * A row as facts with names, to be told against another.
 *
 * @param facts name → number or text; no entry where there is nothing. The row's main number has no name
 */
record RowFacts(Map<String, Object> facts) {

    static final RowFacts NONE = new RowFacts(Map.of());

    private static final String MAIN = "";
    private static final int DECIMALS = 3;

    RowFacts {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    static RowFacts of(EditionScore s) {
        return new Writing()
                .add(MAIN, s.score())
                .add("rank", s.rank())
                .add("rank interval", interval(s.rankLow(), s.rankHigh()))
                .add("ranked share", s.rankedShare())
                .add("age of inputs", age(s.age()))
                .add("coverage", s.coverage())
                .add("status", s.status().name())
                .add("reason", s.reason())
                .done();
    }

    static RowFacts of(Freshness f) {
        return new Writing()
                .add(MAIN, f.newInputs())
                .add("carried forward", f.isCarriedForward())
                .done();
    }

    private static @Nullable String age(@Nullable InputAge age) {
        return age == null
                ? null
                : age.oldest() + " to " + age.newest()
                        + (age.expires().isPresent()
                                ? ", expires in " + age.expires().getAsInt()
                                : "");
    }

    static RowFacts of(GroupRank r) {
        return new Writing()
                .add("rank", r.rank())
                .add("rank interval", interval(r.rankLow(), r.rankHigh()))
                .add("ranked share", r.rankedShare())
                .done();
    }

    static RowFacts of(EditionNode n) {
        EditionNode.Adjustment adjustment = n.adjustment();
        Writing facts = new Writing()
                .add("name", n.name())
                .add("kind", n.kind().name())
                .add("part of", n.parent())
                .add("weight", n.weight());
        if (adjustment != null) {
            facts.add("adjusts", adjustment.of())
                    .add("level", adjustment.level())
                    .add("sizes", adjustment.sizes());
        }
        return facts.done();
    }

    static RowFacts of(EditionGroup g) {
        List<String> members = g.members().stream().map(c -> c.value()).sorted().toList();
        return new Writing()
                .add("members", String.join(" ", members))
                .add("name", g.name())
                .add("about", g.about())
                .done();
    }

    static RowFacts of(EditionStep s) {
        EditionStep.Observed observed = s.observed();
        Writing facts = new Writing()
                .add("effective weight", s.effectiveWeight())
                .add("contribution", s.contribution())
                .add("above average", s.aboveAverage())
                .add("aggregator", s.aggregator())
                .add("known", s.known())
                .add("indicators", s.indicators());
        if (observed != null) {
            facts.add("value", observed.value())
                    .add("year", observed.year())
                    .add("source", observed.source())
                    .add("estimated", observed.estimated());
        }
        return facts.add("unit", s.unit())
                .add("direction", s.direction())
                .add("derived", s.derived())
                .add("imputed", s.imputed())
                .add("treated", s.treated())
                .add("treatment", s.treatment())
                .add("fitted", s.fitted())
                .add("lower end", s.low())
                .add("upper end", s.high())
                .done();
    }

    private static @Nullable String interval(OptionalInt low, OptionalInt high) {
        return low.isPresent() && high.isPresent() ? low.getAsInt() + "–" + high.getAsInt() : null;
    }

    /** How far the main number is off; 0 where either has none. */
    double distance(RowFacts other) {
        return facts.get(MAIN) instanceof Double a && other.facts.get(MAIN) instanceof Double b ? Math.abs(b - a) : 0;
    }

    /**
     * Describes the difference, such as {@code published 79.159, recomputed 75.996 (−3.163); rank published 3,
     * recomputed 9 (+6)}.
     */
    String against(RowFacts recomputed) {
        Set<String> names = new LinkedHashSet<>(facts.keySet());
        names.addAll(recomputed.facts.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(facts.get(name), recomputed.facts.get(name)))
                .map(name ->
                        (name.equals(MAIN) ? "" : name + " ") + difference(facts.get(name), recomputed.facts.get(name)))
                .collect(Collectors.joining("; "));
    }

    private static String difference(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Double a && after instanceof Double b) {
            boolean isSmall = Math.abs(b - a) < 0.5 * Math.pow(10, -DECIMALS);
            return "published " + (isSmall ? ExactNumber.text(a) : plain(a)) + ", recomputed "
                    + (isSmall ? ExactNumber.text(b) : plain(b)) + " (" + signed(b - a) + ")";
        }
        if (before instanceof Integer a && after instanceof Integer b) {
            return "published " + a + ", recomputed " + b + " (" + signed(b - a) + ")";
        }
        return "published " + text(before) + ", recomputed " + text(after);
    }

    private static String text(@Nullable Object fact) {
        if (fact == null) {
            return "none";
        }
        return fact instanceof Double number ? plain(number) : fact.toString();
    }

    private static String signed(double difference) {
        return (difference < 0 ? "−" : "+") + plain(Math.abs(difference));
    }

    /** To three decimals, or to two digits where that would be zero. */
    static String plain(double number) {
        BigDecimal exact = new BigDecimal(Math.abs(number));
        BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.HALF_UP);
        String digits = rounded.signum() != 0 || number == 0
                ? rounded.stripTrailingZeros().toPlainString()
                : exact.round(new MathContext(2)).toString();
        return number < 0 ? "−" + digits : digits;
    }

    /** Facts as they are gathered. */
    private static final class Writing {

        private final Map<String, Object> facts = new LinkedHashMap<>();

        Writing add(String name, @Nullable Object fact) {
            if (fact instanceof OptionalDouble number) {
                number.ifPresent(x -> add(name, x));
            } else if (fact instanceof OptionalInt number) {
                number.ifPresent(x -> facts.put(name, x));
            } else if (fact instanceof Double number) {
                facts.put(name, number + 0.0); // decimal text has no negative zero
            } else if (fact != null) {
                facts.put(name, fact);
            }
            return this;
        }

        RowFacts done() {
            return new RowFacts(facts);
        }
    }
}
