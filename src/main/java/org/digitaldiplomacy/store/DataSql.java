package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.table.Added;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Shown;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** SQL of a described table as downloads have it: its columns by their shown names, and those that follow from others. */
final class DataSql {

    private static final String VALUE = "value";
    private static final String LICENCE_CLASS = "licence_class";

    private final StoredTable stored;
    private final Table<?> table;
    private final boolean isWithholding;

    /** Joined tables, by the alias that their path gives them. */
    private final Map<String, String> joins = new LinkedHashMap<>();

    private DataSql(Table<?> table, boolean isWithholding) {
        this.table = table;
        this.stored = new StoredTable(table);
        this.isWithholding = isWithholding;
    }

    static String select(Table<?> table, boolean withholding) {
        return new DataSql(table, withholding).select();
    }

    /** Rows of a table that an edition froze have its columns, and a source's edition under another name. */
    static String frozen(Table<?> table, String name) {
        return new DataSql(table, false)
                .columns()
                .replace("r.edition AS", "r.edition_label AS")
                .concat(" FROM " + name + " r");
    }

    static String order(Table<?> table) {
        StoredTable stored = new StoredTable(table);
        return table.order().stream()
                .map(column -> stored.isOfOwner(column) ? stored.ownerNumber() : ordered(column))
                .distinct()
                .collect(joining(", ", " ORDER BY ", ""));
    }

    /** A gap that stands for all stands before each of them. */
    private static String ordered(Column column) {
        return '"' + column.shown() + '"' + (column.isRequired() || column.kind() == Kind.DAY ? "" : " NULLS FIRST");
    }

    private String select() {
        String columns = columns();
        String number = stored.hasOwner() ? ", r." + stored.ownerNumber() : "";
        return columns + number + " FROM " + stored.name() + " r" + String.join("", joins.values());
    }

    private String columns() {
        return table.shown().stream()
                .filter(column -> !(column instanceof Added.Label))
                .map(column -> value(column) + " AS \"" + column.shown() + '"')
                .collect(joining(", ", "SELECT ", ""));
    }

    private String value(Shown shown) {
        if (shown instanceof Column column) {
            return own(column);
        } else if (shown instanceof Added.Through through) {
            return typed(alias(through.path()) + "." + through.column().stored(), through.kind());
        } else if (shown instanceof Added.Gathered gathered) {
            String column = gathered.from().column(gathered.column()).stored();
            return "(SELECT string_agg(g.%1$s, ' ' ORDER BY g.%1$s) FROM %2$s g WHERE g.%3$s = r.%4$s)"
                    .formatted(
                            column,
                            gathered.from().stored(),
                            gathered.from().column(gathered.of()).stored(),
                            table.key().get(0).stored());
        } else if (shown instanceof Added.Withheld) {
            return withheld() + "::text";
        }
        throw new IllegalStateException("no such kind: " + shown);
    }

    private String own(Column column) {
        String of = stored.isOfOwner(column)
                ? alias(List.of(table.owner().orElseThrow().noun()))
                : "r";
        String value = of + "." + column.stored();
        return column.name().equals(VALUE) && table.isWithholding() && isWithholding
                ? "CASE WHEN NOT " + withheld() + " THEN " + value + " END"
                : typed(value, column.kind());
    }

    private static String typed(String value, Kind kind) {
        return switch (kind) {
            case FLAG -> value + "::text";
            case NUMERAL -> value + "::integer";
            case TOKEN, VOCABULARY, CHOICE, NUMBER, COUNT, YEAR, DAY, DATE, LINE, PROSE, PATTERN, ADDRESS, HANDLE ->
                value;
        };
    }

    private String withheld() {
        String source = alias(List.of(Tables.SOURCES.noun()));
        return isWithholding ? "(" + source + "." + LICENCE_CLASS + " = 'TERMS')" : "false";
    }

    /** Joins what a path leads to. */
    private String alias(List<String> path) {
        String alias = "t_" + String.join("_", path);
        if (!joins.containsKey(alias)) {
            List<String> before = path.subList(0, path.size() - 1);
            String from = before.isEmpty() ? "r" : alias(before);
            joins.put(alias, join(at(before), from, path.get(path.size() - 1), alias));
        }
        return alias;
    }

    private static String join(Table<?> at, String from, String step, String alias) {
        Optional<Table<?>> owner = at.owner().filter(table -> table.noun().equals(step));
        if (owner.isPresent()) {
            return " JOIN %1$s %2$s ON %2$s.id = %3$s.%4$s"
                    .formatted(owner.get().stored(), alias, from, new StoredTable(at).ownerNumber());
        }
        Column column = at.column(step);
        Table<?> to = column.reference().orElseThrow();
        return (column.isRequired() ? " JOIN " : " LEFT JOIN ")
                + "%1$s %2$s ON %2$s.%3$s = %4$s.%5$s"
                        .formatted(to.stored(), alias, to.key().get(0).stored(), from, column.stored());
    }

    /** The table that a path leads to. */
    private Table<?> at(List<String> path) {
        Table<?> at = table;
        for (String step : path) {
            Table<?> from = at;
            at = from.owner()
                    .<Table<?>>map(owner -> owner)
                    .filter(owner -> owner.noun().equals(step))
                    .orElseGet(() -> from.column(step).reference().orElseThrow());
        }
        return at;
    }
}
