package org.digitaldiplomacy.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Mode;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.intake.RefusedRow;

/** The sample world in a database of its own, and the way in, without HTTP. The day is 26 November 2026. */
final class ImportWorld {

    static final Identity INTERN = new Identity("intern", "0123456789ab", Set.of(Permission.INGEST, Permission.EDIT));

    final FreshDatabase fresh = new FreshDatabase();
    final Imports imports = new StreamedImports(
            new PostgresImports(fresh.database()), Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC));
    final PostgresImportLog log = new PostgresImportLog(fresh.database());
    final PostgresDataPackages packages = new PostgresDataPackages(fresh.database());

    /** Puts the sample world in place of whatever is there. */
    void reset() throws SQLException {
        fresh.empty();
        fresh.run("TRUNCATE import, import_refusal, superseded");
        packages.replace(SampleWorld.dataPackage());
        fresh.run("TRUNCATE superseded");
    }

    ImportReport csv(String table, String... lines) {
        return run(table, Format.CSV, Packing.NONE, Mode.ALL, false, "", String.join("\n", lines));
    }

    ImportReport run(
            String table, Format format, Packing packing, Mode mode, boolean isDryRun, String reason, String text) {
        return run(table, format, packing, mode, isDryRun, reason, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    ImportReport run(
            String table,
            Format format,
            Packing packing,
            Mode mode,
            boolean isDryRun,
            String reason,
            InputStream bytes) {
        ImportOrder order = new ImportOrder(UUID.randomUUID(), table, format, packing, mode, isDryRun, reason);
        return imports.run(order, INTERN, bytes, counts -> {});
    }

    List<String> problems(ImportReport report) {
        return log.refused(report.id(), 1_000).stream()
                .map(RefusedRow::sentence)
                .toList();
    }

    /** One column of a query. */
    List<String> column(String sql) {
        return fresh.database().list(sql, row -> row.getString(1));
    }
}
