package org.digitaldiplomacy.export;

import java.util.List;
import org.digitaldiplomacy.table.Added;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Shown;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** The tables of the data as it is now, beside the editions, as they are described. */
final class DataTables {

    private static final List<Dataset> ALL =
            Tables.all().stream().map(table -> dataset(table, table.about())).toList();

    private DataTables() {}

    static List<Dataset> all() {
        return ALL;
    }

    /** A table's description, under another sentence. */
    static Dataset dataset(Table<?> table, String about) {
        boolean isKeyed = table.key().stream().allMatch(Column::isRequired);
        return new Dataset(
                table.address(),
                about,
                isKeyed ? table.key().stream().map(Column::shown).toList() : List.of(),
                table.shown().stream().map(column -> field(table, column)).toList(),
                table.filters().stream()
                        .map(parameter -> filter(table, parameter))
                        .toList());
    }

    private static Dataset.Filter filter(Table<?> table, String parameter) {
        boolean isColumn =
                table.shown().stream().anyMatch(column -> column.shown().equals(parameter));
        return isColumn ? Dataset.Filter.is(parameter) : Dataset.Filter.of(parameter);
    }

    private static Field field(Table<?> table, Shown column) {
        return new Field(
                column.shown(),
                type(column.kind()),
                column.words(),
                column instanceof Added.Label,
                column.values(),
                column instanceof Column own && own.isRequired() && !isWithheld(table, own),
                reference(column));
    }

    /** Whether the column is a gap where its publisher's terms ask for it. */
    private static boolean isWithheld(Table<?> table, Column column) {
        return table.isWithholding() && column.kind() == Kind.NUMBER;
    }

    /** The download whose rows the column names. */
    private static String reference(Shown column) {
        return column.reference().map(Table::address).orElse("");
    }

    private static Field.Type type(Kind kind) {
        return switch (kind) {
            case FLAG -> Field.Type.BOOLEAN;
            case NUMBER -> Field.Type.NUMBER;
            case COUNT, YEAR, NUMERAL -> Field.Type.INTEGER;
            case DAY -> Field.Type.DATE;
            case TOKEN, VOCABULARY, CHOICE, DATE, LINE, PROSE, PATTERN, ADDRESS, HANDLE -> Field.Type.STRING;
        };
    }
}
