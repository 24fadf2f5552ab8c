package org.digitaldiplomacy.scoring.impute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.jspecify.annotations.Nullable;

/** How a column's gaps are filled from the column itself. */
final class Filling {

    static final List<Parameter> GROUP_PARAMETERS = List.of(
            Parameter.text("group", "The kind of group, such as region."),
            Parameter.choice(
                            "otherwise",
                            "What becomes of a unit without a group, or with none but gaps in its groups:"
                                    + " it stays a gap, or takes the whole column's value.",
                            "gap",
                            "column")
                    .orElse("gap"));

    private Filling() {}

    static Column byColumn(Column column, Average average) {
        OptionalDouble filling = ofColumn(column, average);
        return fill(column, unit -> filling);
    }

    /** From the known units that share a group of this kind; each counts once, however many groups it shares. */
    static Column byGroup(Column column, Units units, String kind, boolean elseByColumn, Average average) {
        Map<String, List<Integer>> rows = units.rowsByGroup(kind);
        Map<Set<String>, OptionalDouble> fillings = new HashMap<>();
        OptionalDouble fallback = elseByColumn ? ofColumn(column, average) : OptionalDouble.empty();
        return fill(column, unit -> {
            OptionalDouble own = fillings.computeIfAbsent(
                    units.groups(unit, kind), groups -> ofGroups(column, groups, rows, average));
            return own.isPresent() ? own : fallback;
        });
    }

    private static OptionalDouble ofColumn(Column column, Average average) {
        return column.known() == 0 ? OptionalDouble.empty() : OptionalDouble.of(average.of(column.knownValues()));
    }

    private static OptionalDouble ofGroups(
            Column column, Set<String> groups, Map<String, List<Integer>> rows, Average average) {
        double[] values = groups.stream()
                .flatMap(g -> rows.getOrDefault(g, List.of()).stream())
                .distinct()
                .sorted()
                .filter(column::isKnown)
                .mapToDouble(column::value)
                .toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(average.of(values));
    }

    /** A gap that has no filling keeps its reason. */
    private static Column fill(Column column, IntFunction<OptionalDouble> filling) {
        double[] values = new double[column.size()];
        @Nullable Reason[] reasons = new Reason[column.size()];
        for (int i = 0; i < values.length; i++) {
            OptionalDouble value = column.isKnown(i) ? OptionalDouble.of(column.value(i)) : filling.apply(i);
            values[i] = value.orElse(0);
            reasons[i] = value.isPresent() ? null : column.reason(i);
        }
        return Column.owning(values, reasons);
    }
}
