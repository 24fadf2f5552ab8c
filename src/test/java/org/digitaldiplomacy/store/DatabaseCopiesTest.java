package org.digitaldiplomacy.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.digitaldiplomacy.app.DatabaseAddress;
import org.digitaldiplomacy.app.TestDatabase;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.port.DatabaseCopies;
import org.digitaldiplomacy.port.DatabaseCopies.Contents;
import org.digitaldiplomacy.port.DatabaseCopies.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopiesTest {

    private static final String METRICS = "platform,handle,metric,period_start,date,value,rounded,source";
    private static final DatabaseCopies NO_DATABASE = new PostgresCopies(() -> {
        throw new AssertionError("the database was opened");
    });

    @TempDir
    static Path folder;

    private static ImportWorld world;
    private static Path backup;
    private static Contents written;

    @BeforeAll
    static void write_a_backup() throws SQLException {
        world = new ImportWorld();
        world.reset();
        assertThat(world.csv(
                                "account_metrics",
                                METRICS,
                                "x,MFAestonia,followers,,2018-03-01,30000,0,made-up-2024",
                                "x,MFAestonia,followers,,2019-03-01,40000,0,made-up-2024",
                                "x,MFAestonia,followers,,2025-03-01,60000,0,made-up-2024")
                        .state())
                .isEqualTo(ImportState.DONE);
        PostgresMetricRetention retention = new PostgresMetricRetention(world.fresh.database());
        retention.retire(2018, true);
        retention.retire(2019, false);
        backup = folder.resolve("backup.ddi");
        written = copies(world.fresh.dataSource()).backup(backup);
    }

    @Test
    void what_was_written_comes_back_and_gives_the_same_file() throws IOException {
        DataSource empty = empty();
        assertThat(NO_DATABASE.verify(backup)).isEqualTo(written);
        assertThat(copies(empty).restore(backup)).isEqualTo(written);

        Path again = folder.resolve("again.ddi");
        copies(empty).backup(again);
        Map<String, String> first = entries(backup);
        Map<String, String> second = entries(again);
        String at = "(?m)^at\t.*$";
        assertThat(second.remove(BackupManifest.ENTRY).replaceFirst(at, ""))
                .isEqualTo(first.remove(BackupManifest.ENTRY).replaceFirst(at, ""))
                .contains("year\t2018\tDROPPED", "year\t2019\tDETACHED", "year\t2025\tOPEN");
        assertThat(second).isEqualTo(first).containsKey("tables/account_metric_2019_retired.copy");
    }

    @Test
    void a_restored_database_guards_itself_and_counts_on() {
        DataSource empty = empty();
        copies(empty).restore(backup);
        Database restored = new Database(empty);
        assertThatThrownBy(() -> restored.transaction(c -> Database.run(c, "DELETE FROM audit_entry")))
                .hasMessageContaining("never changes");
        int added = restored.transaction(c -> Database.run(
                c, "INSERT INTO audit_entry (who, action, subject, outcome, detail) VALUES ('a', 'b', 'c', 'd', '')"));
        assertThat(added).isOne();
    }

    @Test
    void a_damaged_file_is_refused_before_a_database_is_opened() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        Path cut = Files.write(folder.resolve("cut.ddi"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> NO_DATABASE.restore(cut))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cut.ddi, expected a file that backup wrote");

        Path changed = changed("changed.ddi", "tables/source.copy", rows -> rows.replace("made-up", "made-op"));
        assertThatThrownBy(() -> NO_DATABASE.restore(changed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("in table source of ")
                .hasMessageContaining("expected");

        Path renamed =
                changed("renamed.ddi", BackupManifest.ENTRY, text -> text.replace("table\tsource", "table\tsauce"));
        assertThatThrownBy(() -> NO_DATABASE.restore(renamed)).hasMessageContaining("found no tables/sauce.copy");
    }

    @Test
    void a_backup_of_a_later_version_is_refused() throws IOException {
        Path later = changed(
                "later.ddi",
                BackupManifest.ENTRY,
                text -> text.replaceFirst("(?m)^year", "migration\tV999__later.sql\t1\nyear"));
        assertThatThrownBy(() -> copies(empty()).restore(later))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("found migration V999__later.sql in the backup")
                .hasMessageContaining("or a later one");
    }

    @Test
    void what_does_not_fit_leaves_the_database_empty() throws IOException {
        Path odd = changed(
                "odd.ddi",
                BackupManifest.ENTRY,
                text -> text.replaceFirst("(?m)^(table\tsource\t)[a-z_]+,", "$1oddity,"));
        DataSource empty = empty();
        assertThatThrownBy(() -> copies(empty).restore(odd))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("oddity");
        assertThat(copies(empty).restore(backup)).isEqualTo(written);
    }

    @Test
    void nothing_is_written_over() throws IOException {
        assertThatThrownBy(() -> copies(world.fresh.dataSource()).restore(backup))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("expected an empty database");
        byte[] before = Files.readAllBytes(backup);
        assertThatThrownBy(() -> NO_DATABASE.backup(backup))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("expected the name of a new file");
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
    }

    private static DatabaseCopies copies(DataSource source) {
        return new PostgresCopies(() -> new PostgresCopies.Opened(source, () -> {}));
    }

    private static DataSource empty() {
        DatabaseAddress address = TestDatabase.fresh();
        return CommandDatabase.source(address.jdbcUrl(), address.username(), address.password());
    }

    private static Map<String, String> entries(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            zip.stream().forEach(entries::add);
            for (ZipEntry entry : entries) {
                texts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return texts;
    }

    /** Copy of the backup in which an entry is another. */
    private static Path changed(String name, String entry, UnaryOperator<String> change) throws IOException {
        Map<String, String> texts = entries(backup);
        texts.compute(entry, (same, text) -> change.apply(String.valueOf(text)));
        assertThat(texts.get(entry)).isNotEqualTo(entries(backup).get(entry));
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }
}
