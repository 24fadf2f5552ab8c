package org.digitaldiplomacy.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.RefusedRow;
import org.digitaldiplomacy.intake.SheetReading;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/**
 * The rows of one import, checked by the rules of the data package's tables against what the store holds, one after the
 * other: what is kept in memory is what is wrong, and the names that rows may point at.
 */
public final class RowStream implements ImportStore.RowSource {

    /** So many problems are listed; a file with more is refused as a whole, since some would be lost. */
    public static final int MOST_PROBLEMS = 100_000;

    private static final int TOLD_EVERY = 1 << 12;

    private final ImportOrder order;
    private final RowFeed feed;
    private final String file;
    private final TableRows<?> table;
    private final Problems problems = new Problems(MOST_PROBLEMS);
    private final Consumer<Counts> progress;
    private final Optional<RowChanges> changes;
    private long read;
    private boolean isBroken;

    public RowStream(ImportOrder order, RowFeed feed, LocalDate today, ImportStore store, Consumer<Counts> progress) {
        this.order = order;
        this.feed = feed;
        this.progress = progress;
        this.file = feed.file(order.table());
        Vocabulary vocabulary = Vocabulary.COMMON.and(store.names("platform"), store.names("metric"));
        TableSet tables = new TableSet(today, vocabulary, store.names("retired_account_metric_year"));
        Table<?> target = Tables.named(order.table());
        this.table = tables.of(target);
        this.changes = order.isDryRun() && feed instanceof RowFeed.AtHand
                ? Optional.of(new RowChanges(table))
                : Optional.empty();
        Tables.namedBy(target).forEach(known -> remember(tables.of(known), store));
        if (target.columns().stream().anyMatch(column -> column.described().unlisted())) {
            remember(table, store);
        }
    }

    private static void remember(TableRows<?> known, ImportStore store) {
        Problems unexpected = new Problems();
        Key.Place place = new Key.Place("the database", 0);
        store.known(known.table(), cells -> known.add(new Row(place, known, cells, unexpected)));
    }

    @Override
    public void sendTo(ImportStore.Sink sink) throws IOException {
        try {
            isBroken |= !feed.read(file, table, problems, row -> take(row, sink));
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
            changes.ifPresent(noted -> noted.note(row));
            try {
                sink.add(row.line(), row.cells());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        } else if (problems.total() > MOST_PROBLEMS) {
            throw new TooManyProblems();
        }
    }

    /** Rows that a dry run would add or correct; empty after any other run and for files that may be long. */
    public List<SheetReading.Change> changes(ImportStore store) {
        return changes.map(noted -> noted.against(store)).orElse(List.of());
    }

    @Override
    public Set<Column> lacking() {
        return table.lacking();
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
                && problems.kept().stream().allMatch(p -> p.line() > 1 || feed.isSelfDescribed());
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
