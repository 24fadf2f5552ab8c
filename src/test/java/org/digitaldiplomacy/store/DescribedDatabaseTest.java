package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database keeps each table as it is described. */
class DescribedDatabaseTest {

    private static final FreshDatabase FRESH = new FreshDatabase();

    static Stream<Table<?>> tables() {
        return Tables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void each_column_is_there_and_may_be_missing_where_its_record_says_so(Table<?> table) {
        StoredTable stored = new StoredTable(table);
        for (Column column : table.columns()) {
            String home = stored.isOfOwner(column) ? table.owner().orElseThrow().stored() : table.stored();
            assertThat(nullable(home, column.stored()))
                    .as("%s.%s", home, column.stored())
                    .containsExactly(column.isRequired() ? "NO" : "YES");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rows_can_be_imported_and_keep_what_they_said_before(Table<?> table) {
        assertThat(nullable(table.stored(), "import")).containsExactly("YES");
    }

    /** A domain's own constraint is one of its columns. */
    private static List<String> nullable(String table, String column) {
        return FRESH.database().list("""
                        SELECT is_nullable FROM information_schema.columns
                        WHERE table_schema = current_schema() AND table_name = ? AND column_name = ?""", row -> row.getString(1), table, column);
    }
}
