package org.digitaldiplomacy.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The steps below the tree: derive, screen, impute, treat and normalise every indicator. An indicator that is
 * configured as an earlier one was is not scored again.
 */
final class IndicatorSteps {

    private final Derivations derivations;
    private final int asOf;
    private final List<Integer> poolYears;
    private final Map<Wanted, IndicatorScores> made = new ConcurrentHashMap<>();

    IndicatorSteps(Derivations derivations, int asOf, List<Integer> poolYears) {
        this.derivations = derivations;
        this.asOf = asOf;
        this.poolYears = poolYears;
    }

    /** All that an indicator's scores depend on, beside the panel. */
    private record Wanted(IndicatorNode node, Screen screen, boolean dropsFailures, List<IndicatorNode> siblings) {}

    /** @return the indicators below the node, in the tree's order */
    Map<String, IndicatorScores> run(Composite node) {
        Map<String, IndicatorScores> scores = new LinkedHashMap<>();
        run(node, scores);
        return scores;
    }

    private void run(Composite parent, Map<String, IndicatorScores> into) {
        for (Composite.Child child : parent.children()) {
            if (child.node() instanceof Composite c) {
                run(c, into);
            } else if (child.node() instanceof IndicatorNode i) {
                List<IndicatorNode> siblings = i.imputer() instanceof Imputer.RowImputer ? siblings(parent) : List.of();
                boolean drops = parent.onFailure() == Composite.OnFailure.DROP_AND_REWEIGHT;
                into.put(i.id(), made.computeIfAbsent(new Wanted(i, parent.screen(), drops, siblings), this::score));
            } else {
                throw new IllegalStateException("no such kind: " + child.node());
            }
        }
    }

    private static List<IndicatorNode> siblings(Composite parent) {
        return parent.children().stream()
                .map(Composite.Child::node)
                .filter(IndicatorNode.class::isInstance)
                .map(IndicatorNode.class::cast)
                .toList();
    }

    private IndicatorScores score(Wanted wanted) {
        IndicatorNode i = wanted.node();
        Derived raw = derivations.of(i, asOf);
        Column imputed = impute(wanted, asOf);
        Treatment.Treated treated = treat(i, imputed);
        Column directed = directed(i, treated);
        int observed = observed(raw.derived());
        Optional<Reason> notCarried = screened(wanted.screen(), i.id(), observed, directed.size());
        Column normalised = normalise(wanted, directed);
        if (notCarried.isEmpty() && normalised.known() == 0) {
            notCarried = observed == 0
                    ? Optional.of(new Reason.NoObservation(i.column()))
                    : failure(normalised).filter(reason -> wanted.dropsFailures());
        }
        return new IndicatorScores(
                i, raw.selected(), raw.derived(), imputed, treated, normalised, lowest(i), notCarried, raw.workings());
    }

    /** Values of a year that is not pooled may lie beyond the pool's. */
    private OptionalDouble lowest(IndicatorNode i) {
        return poolYears.isEmpty() || poolYears.contains(asOf) ? i.normaliser().lowest() : OptionalDouble.empty();
    }

    private static Optional<Reason> failure(Column column) {
        return IntStream.range(0, column.size())
                .filter(column::isFailed)
                .mapToObj(column::reason)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    /** How many values there are, known or failed. */
    private static int observed(Column derived) {
        int observed = 0;
        for (int u = 0; u < derived.size(); u++) {
            observed += derived.isKnown(u) || derived.isFailed(u) ? 1 : 0;
        }
        return observed;
    }

    private static Optional<Reason> screened(Screen screen, String id, int known, int units) {
        try {
            return screen.indicator(id, known, units);
        } catch (RuntimeException e) {
            return Optional.of(Failure.threw(screen, e));
        }
    }

    private Column normalise(Wanted wanted, Column directed) {
        IndicatorNode i = wanted.node();
        if (directed.known() == 0) {
            return directed;
        }
        Normaliser.Setting setting =
                new Normaliser.Setting(i.id(), derivations.panel().units(), i.direction(), directed);
        try {
            Normaliser.Fit fit = i.normaliser().fit(pool(wanted, directed), setting);
            return fit instanceof Normaliser.Fit.Mapping mapping
                    ? mapped(i.normaliser(), directed, mapping.scale())
                    : Column.missing(directed.size(), ((Normaliser.Fit.Refused) fit).reason());
        } catch (RuntimeException e) {
            return Column.missing(directed.size(), Failure.threw(i.normaliser(), e));
        }
    }

    private static Column mapped(Normaliser normaliser, Column directed, DoubleUnaryOperator scale) {
        double[] values = new double[directed.size()];
        @Nullable Reason[] reasons = new Reason[values.length];
        for (int u = 0; u < values.length; u++) {
            reasons[u] = directed.reason(u);
            if (reasons[u] == null) {
                values[u] = scale.applyAsDouble(directed.value(u));
                reasons[u] = Double.isFinite(values[u]) ? null : Failure.notANumber(normaliser, values[u]);
            }
        }
        return Column.owning(values, reasons);
    }

    private static Treatment.Treated treat(IndicatorNode i, Column column) {
        try {
            Treatment.Treated treated = i.treatment().treat(column);
            return treated.column().size() == column.size()
                    ? treated
                    : failed(
                            column,
                            Failure.gave(i.treatment(), treated.column().size() + " values", column.size() + ""));
        } catch (RuntimeException e) {
            return failed(column, Failure.threw(i.treatment(), e));
        }
    }

    private static Treatment.Treated failed(Column column, Reason reason) {
        return new Treatment.Treated(Failure.everywhere(column, reason), "failed", column.known());
    }

    private Column impute(Wanted wanted, int year) {
        return new Imputation(derivations, year).fill(wanted.node(), wanted.siblings());
    }

    /** The directed columns of the years that set the scale, one after another; this year's where none are stated. */
    private Column pool(Wanted wanted, Column current) {
        IndicatorNode i = wanted.node();
        Column pool = null;
        for (int year : poolYears) {
            Column next = year == asOf ? current : directed(i, treat(i, impute(wanted, year)));
            pool = pool == null ? next : pool.append(next);
        }
        return pool == null ? current : pool;
    }

    private static Column directed(IndicatorNode node, Treatment.Treated treated) {
        return node.direction().sign() > 0 ? treated.column() : treated.column().map(x -> -x);
    }
}
