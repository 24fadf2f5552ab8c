package org.digitaldiplomacy.ingest.table;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.table.Added;
import org.digitaldiplomacy.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * Cells of columns that downloads add, held to what the row's own columns say: a blank cell says nothing, and one that
 * contradicts refuses its row. None of them is kept.
 */
final class AddedCells {

    private AddedCells() {}

    /** Refuses a sound row where the cell contradicts the others. */
    static void check(Row row, Added column, String text) {
        if (!row.isSound() || text.isEmpty()) {
            return;
        }
        expected(row, column)
                .filter(said -> !said.equals(text))
                .ifPresent(said -> row.refuse(
                        column.shown(),
                        Problem.quote(text),
                        Problem.quote(said) + ", which follows from the row's other columns, or no such column"));
    }

    /** The only text that a sound row may say; empty where it follows from rows of other tables, which say it there. */
    private static Optional<String> expected(Row row, Added column) {
        if (column instanceof Added.Label label) {
            return Optional.of(RegionNames.ENGLISH.of(country(row, label)));
        } else if (column instanceof Added.Through through) {
            return through(row, through);
        } else if (column instanceof Added.Withheld) {
            return Optional.of("false");
        } else if (column instanceof Added.Gathered) {
            return Optional.empty();
        }
        throw new IllegalStateException("no such kind: " + column);
    }

    private static Country country(Row row, Added.Label label) {
        return row.table().column(label.of()).reference().isPresent()
                ? row.named(label.of(), Country.class)
                : (Country) row.made();
    }

    private static Optional<String> through(Row row, Added.Through through) {
        TableSet all = row.rows().all();
        Record at = row.named(through.path().get(0));
        List<String> rest = through.path().subList(1, through.path().size());
        for (String step : rest) {
            at = at == null ? null : next(all, at, step);
        }
        if (at == null) {
            return Optional.empty();
        }
        Object value = all.value(at, through.column());
        return Optional.of(value == null ? "" : value.toString());
    }

    private static @Nullable Record next(TableSet all, Record at, String step) {
        Column column = all.tableOf(at).column(step);
        Object id = all.value(at, column);
        return id == null ? null : all.of(column.reference().orElseThrow()).find(id.toString());
    }
}
