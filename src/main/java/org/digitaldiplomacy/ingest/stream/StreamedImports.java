package org.digitaldiplomacy.ingest.stream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.ingest.files.UnpackedStream;
import org.digitaldiplomacy.ingest.sheet.SheetReader;
import org.digitaldiplomacy.ingest.table.RowFeed;
import org.digitaldiplomacy.ingest.table.RowStream;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading;
import org.digitaldiplomacy.intake.SheetReport;
import org.digitaldiplomacy.table.Tables;
import org.jboss.logging.Logger;

/** Reads, checks and sends rows while they arrive; how many there are does not matter to memory. */
public final class StreamedImports implements Imports {

    private static final Logger LOG = Logger.getLogger(StreamedImports.class);
    private static final long NOTED_EVERY = Duration.ofSeconds(1).toNanos();

    private final ImportStore store;
    private final Clock clock;

    /** @param clock tells the day after which no date may lie */
    public StreamedImports(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        ImportMeters.announce();
    }

    @Override
    public ImportReport run(ImportOrder order, Identity who, InputStream rows, Consumer<ImportReport.Counts> progress) {
        return run(order, who, new RowFeed.OfFile(new Late(order, rows), order.format()), progress);
    }

    @Override
    public ImportReport run(ImportOrder order, Identity who, List<Map<String, String>> rows) {
        return run(order, who, RowFeed.AtHand.of(rows), counts -> {});
    }

    @Override
    public SheetReport runSheet(ImportOrder order, Identity who, InputStream bytes, SheetChoices choices) {
        begin(order, who);
        SheetReader sheet = new SheetReader(Tables.named(order.table()), choices, store);
        List<SheetReading.Change> changes = new ArrayList<>();
        ImportReport report = ImportMeters.measured(order, () -> {
            RowStream stream = stream(order, sheet.feed(new Late(order, bytes)), new Noting(order, counts -> {}));
            ImportReport taken = taken(order, who, stream);
            changes.addAll(stream.changes(store));
            return taken;
        });
        return new SheetReport(report, sheet.reading(changes));
    }

    private ImportReport run(ImportOrder order, Identity who, RowFeed feed, Consumer<ImportReport.Counts> progress) {
        begin(order, who);
        return ImportMeters.measured(order, () -> taken(order, who, stream(order, feed, new Noting(order, progress))));
    }

    private void begin(ImportOrder order, Identity who) {
        who.require(Imports.needed(Tables.named(order.table())));
        store.begin(order, who);
    }

    private RowStream stream(ImportOrder order, RowFeed feed, Noting noting) {
        return new RowStream(order, feed, LocalDate.now(clock), store, noting);
    }

    private ImportReport taken(ImportOrder order, Identity who, RowStream stream) {
        try {
            ImportReport report = store.take(order, who, stream);
            return report.state() == ImportState.RUNNING
                    ? store.end(order, who, ImportState.REFUSED, stream, stream.verdict())
                    : report;
        } catch (ImportStore.Contradiction contradiction) {
            return store.end(order, who, ImportState.REFUSED, stream, String.valueOf(contradiction.getMessage()));
        } catch (IOException | RuntimeException failure) {
            LOG.warnf(
                    failure instanceof IOException ? null : failure,
                    "The import %s has failed: %s",
                    order.id(),
                    failure);
            String why = failure instanceof IOException
                    ? "The rows did not arrive to their end: " + failure.getMessage()
                    : "The import failed; it is in the service's log by its id.";
            return store.end(order, who, ImportState.FAILED, stream, why);
        }
    }

    /** Unpacks when reading begins, so that what is no gzip is the file's problem like any other. */
    private static final class Late extends InputStream {

        private final ImportOrder order;
        private InputStream in;
        private boolean isOpen;

        Late(ImportOrder order, InputStream packed) {
            this.order = order;
            this.in = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!isOpen) {
                isOpen = true;
                in = switch (order.packing()) {
                    case NONE -> in;
                    case GZIP -> UnpackedStream.ofGzip(in);
                    case ZSTD -> UnpackedStream.ofZstd(in);
                };
            }
            return in.read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Tells the caller always, the store once a second. */
    private final class Noting implements Consumer<ImportReport.Counts> {

        private final ImportOrder order;
        private final Consumer<ImportReport.Counts> caller;
        private long noted = System.nanoTime();

        Noting(ImportOrder order, Consumer<ImportReport.Counts> caller) {
            this.order = order;
            this.caller = caller;
        }

        @Override
        public void accept(ImportReport.Counts counts) {
            caller.accept(counts);
            long now = System.nanoTime();
            if (now - noted >= NOTED_EVERY) {
                noted = now;
                store.progress(order, counts);
            }
        }
    }
}
