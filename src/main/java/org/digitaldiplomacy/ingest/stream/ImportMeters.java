package org.digitaldiplomacy.ingest.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import java.util.function.Supplier;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** Meters of imports: those that run, those that ended by state, and their rows. Commands have no registry to tell. */
final class ImportMeters {

    private ImportMeters() {}

    /** Has every series there from the start, so that its first increment shows. */
    static void announce() {
        LongTaskTimer unused = running();
        for (Table<?> table : Tables.all()) {
            for (ImportState state : ImportState.values()) {
                ended(table.name(), state).increment(0);
            }
            rows(table.name()).increment(0);
        }
    }

    static ImportReport measured(ImportOrder order, Supplier<ImportReport> work) {
        LongTaskTimer.Sample running = running().start();
        try {
            ImportReport report = work.get();
            ended(order.table(), report.state()).increment();
            rows(order.table()).increment((double) report.counts().read());
            return report;
        } finally {
            running.stop();
        }
    }

    private static LongTaskTimer running() {
        return Metrics.more().longTaskTimer("ddi.imports.running");
    }

    private static Counter ended(String table, ImportState state) {
        return Metrics.counter(
                "ddi.imports", "table", table, "state", state.name().toLowerCase(Locale.ROOT));
    }

    private static Counter rows(String table) {
        return Metrics.counter("ddi.import.rows", "table", table);
    }
}
