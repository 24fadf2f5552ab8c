package org.digitaldiplomacy.ingest.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** The bundled countries, sources and indicators, a few ministries and made-up accounts of theirs, in memory. */
final class KnownWorld implements ImportStore {

    private static final Path DATA = Path.of("src/main/resources/data");
    private static final Map<Table<?>, List<String[]>> ROWS = read();

    /** Rows that came in, each as its cells with bars between. */
    final List<String> taken = new ArrayList<>();

    private static Map<Table<?>, List<String[]>> read() {
        Map<Table<?>, List<String[]>> rows = new HashMap<>();
        for (Table<?> table : List.of(Tables.COUNTRIES, Tables.SOURCES, Tables.INDICATORS)) {
            rows.put(table, bundled(table));
        }
        rows.put(
                Tables.INSTITUTIONS,
                bundled(Tables.INSTITUTIONS).stream()
                        .filter(cells -> Set.of("mfa-est", "mfa-fra", "mfa-kor", "mfa-tur", "mfa-civ")
                                .contains(cells[0]))
                        .toList());
        rows.put(
                Tables.ACCOUNTS,
                List.of(
                        account("x", "MFAestonia", "mfa-est", "https://x.com/MFAestonia"),
                        account("x", "francediplo", "mfa-fra", "https://x.com/francediplo"),
                        account(
                                "facebook",
                                "valisministeerium",
                                "mfa-est",
                                "https://www.facebook.com/valisministeerium"),
                        account("youtube", "UCmadeup", "mfa-est", "https://www.youtube.com/channel/UCmadeup"),
                        account(
                                "linkedin",
                                "ministry-est",
                                "mfa-est",
                                "https://www.linkedin.com/company/ministry-est/"),
                        account("mastodon", "mfa@social.example.eu", "mfa-est", "")));
        rows.put(
                Tables.OBSERVATIONS,
                List.<String[]>of(
                        new String[] {"EST", "internet-users", "2020", "89.1", "OBSERVED", "wdi-it-net-user-zs"},
                        new String[] {"FRA", "internet-users", "2020", "84.5", "OBSERVED", "wdi-it-net-user-zs"}));
        return rows;
    }

    private static String[] account(String platform, String handle, String institution, String url) {
        return new String[] {platform, handle, institution, url, "2024", "wdi-it-net-user-zs"};
    }

    private static List<String[]> bundled(Table<?> table) {
        Path file = DATA.resolve(table.name() + ".csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return csv.stream()
                    .map(row -> table.columns().stream()
                            .map(Column::name)
                            .map(row::getField)
                            .toArray(String[]::new))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void begin(ImportOrder order, Identity who) {}

    @Override
    public void known(Table<?> table, Consumer<String[]> row) {
        ROWS.getOrDefault(table, List.of()).forEach(cells -> row.accept(cells.clone()));
    }

    @Override
    public Set<String> names(String vocabulary) {
        return Set.of();
    }

    @Override
    public void progress(ImportOrder order, Counts counts) {}

    @Override
    public ImportReport take(ImportOrder order, Identity who, RowSource rows) throws IOException {
        rows.sendTo((line, cells) -> taken.add(line + ": " + joined(cells)));
        return report(order, rows.isAcceptable() ? ImportState.DONE : ImportState.RUNNING, rows, "");
    }

    private static String joined(@Nullable String[] cells) {
        List<String> texts = new ArrayList<>();
        for (String cell : cells) {
            texts.add(cell == null ? "" : cell);
        }
        return String.join(" | ", texts);
    }

    @Override
    public ImportReport end(ImportOrder order, Identity who, ImportState state, RowSource rows, String message) {
        return report(order, state, rows, message);
    }

    /** Problems of the import that ran last. */
    final List<String> refused = new ArrayList<>();

    private ImportReport report(ImportOrder order, ImportState state, RowSource rows, String message) {
        refused.clear();
        rows.refused().forEach(row -> refused.add(row.sentence()));
        return new ImportReport(
                order.id(),
                order.table(),
                order.mode(),
                order.isDryRun(),
                "",
                "intern",
                null,
                Instant.EPOCH,
                null,
                state,
                rows.counts(),
                message);
    }
}
