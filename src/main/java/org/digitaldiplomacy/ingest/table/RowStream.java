package org.digitaldiplomacy.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.intake.RefusedRow;

/**
 * The rows of one import, checked by the rules of the data package's tables against what the store holds, one after the
 * other: what is kept in memory is what is wrong, and the names that rows may point at.
 */
public final class RowStream implements ImportStore.RowSource {

    /** So many problems are listed; a file with more is refused as a whole, since some would be lost. */
    public static final int MOST_PROBLEMS = 100_000;

    private static final int TOLD_EVERY = 1 << 12;

    private final ImportOrder order;
    private final InputStream bytes;
    private final String file;
    private final Table<?> table;
    private final Problems problems = new Problems(MOST_PROBLEMS);
    private final Consumer<Counts> progress;
    private long read;
    private boolean isBroken;

    /** @param bytes unpacked */
    public RowStream(
            ImportOrder order, InputStream bytes, LocalDate today, ImportStore store, Consumer<Counts> progress) {
        this.order = order;
        this.bytes = bytes;
        this.progress = progress;
        this.file = order.table() + (order.format() == ImportOrder.Format.CSV ? ".csv" : ".ndjson");
        Vocabulary vocabulary = Vocabulary.COMMON.and(store.names("platform"), store.names("metric"));
        Tables tables = new Tables(today, vocabulary, store.names("retired_account_metric_year"));
        this.table = tables.open().keySet().stream()
                .filter(t -> t.title().equals(order.table()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + order.table()));
        tables.named().forEach(known -> remember(known, store));
    }

    /** Any clock will do to name the tables. */
    public static List<Imports.Target> targets() {
        Map<Table<?>, Permission> open = new Tables(LocalDate.EPOCH, Vocabulary.COMMON).open();
        return open.entrySet().stream()
                .map(entry -> new Imports.Target(entry.getKey().title(), names(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static void remember(Table<?> known, ImportStore store) {
        Problems unexpected = new Problems();
        Key.Place place = new Key.Place("the database", 0);
        store.known(
                known.title(), names(known), cells -> known.add(new Row(place, known.columns(), cells, unexpected)));
    }

    private static List<String> names(Table<?> table) {
        return table.columns().stream().map(Column::name).toList();
    }

    @Override
    public List<String> columns() {
        return names(table);
    }

    @Override
    public void sendTo(ImportStore.Sink sink) throws IOException {
        try (StrictUtf8Reader text = new StrictUtf8Reader(bytes)) {
            Consumer<Row> rows = row -> take(row, sink);
            boolean isWhole = order.format() == ImportOrder.Format.CSV
                    ? new TableReader(file, table, problems, rows).read(text)
                    : new NdjsonReader(file, table, problems, rows).read(text);
            isBroken |= !isWhole;
            table.checkAll(problems);
        } catch (UnreadableFileException unreadable) {
            isBroken = true;
            problems.add(new Problem(file, unreadable.line(), "", unreadable.found(), unreadable.expected()));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (TooManyProblems stop) {
            isBroken = true;
        }
    }

    private void take(Row row, ImportStore.Sink sink) {
        read++;
        if (read % TOLD_EVERY == 0) {
            progress.accept(counts());
        }
        if (table.admits(row)) {
            try {
                sink.add(row.line(), row.cells());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        } else if (problems.total() > MOST_PROBLEMS) {
            throw new TooManyProblems();
        }
    }

    @Override
    public void refuseRepeated(int line, int earlier) {
        problems.add(new Problem(
                file,
                line,
                table.keyColumns(),
                "the same as in line " + earlier,
                "each once; line " + earlier + " has it already"));
    }

    @Override
    public List<RefusedRow> refused() {
        return problems.kept().stream()
                .map(p ->
                        new RefusedRow(p.line(), p.field(), Problem.visible(p.found()), Problem.visible(p.expected())))
                .toList();
    }

    @Override
    public boolean isAcceptable() {
        if (order.mode() == ImportOrder.Mode.ALL) {
            return problems.total() == 0;
        }
        return !isBroken
                && problems.total() <= MOST_PROBLEMS
                && problems.kept().stream().allMatch(p -> p.line() > 1 || isNdjson());
    }

    private boolean isNdjson() {
        return order.format() == ImportOrder.Format.NDJSON;
    }

    @Override
    public Counts counts() {
        return Counts.NONE.reading(read, problems.total());
    }

    /** Why the whole file is refused, in a sentence or two. */
    public String verdict() {
        int total = problems.total();
        String first = problems.kept().stream()
                .findFirst()
                .map(problem -> " First: " + problem.sentence() + ".")
                .orElse("");
        return total > MOST_PROBLEMS
                ? "More than " + MOST_PROBLEMS + " problems; is it the right file?" + first
                : total + (total == 1 ? " problem." : " problems.") + first;
    }

    private static final class TooManyProblems extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyProblems() {
            super("", null, false, false);
        }
    }
}
