package org.digitaldiplomacy.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.digitaldiplomacy.port.DatabaseCopies;

/** Logical copies by {@code COPY}: they outlive a major version of PostgreSQL, and need none of its programs. */
public final class PostgresCopies implements DatabaseCopies {

    private final Supplier<Opened> opening;

    /** @param opening asked for when a database is needed; it may hold nothing yet */
    public PostgresCopies(Supplier<Opened> opening) {
        this.opening = opening;
    }

    /** Database, and what to do when it is no longer needed. */
    public record Opened(DataSource source, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    /** Work with files, which may fail. */
    private interface FileWork<T> {
        T done() throws IOException;
    }

    @Override
    public Contents backup(Path file) {
        return orRefused(file, () -> {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            try (Opened opened = opening.get()) {
                Files.deleteIfExists(part);
                BackupManifest manifest =
                        new Database(opened.source()).transaction(connection -> write(connection, part));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest.contents();
            } finally {
                Files.deleteIfExists(part);
            }
        });
    }

    private static BackupManifest write(Connection connection, Path file) throws SQLException {
        Database.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ownersAlone(file)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<BackupManifest.Table> tables = new ArrayList<>();
            for (BackupTables.Found table : BackupTables.found(connection)) {
                zip.putNextEntry(new ZipEntry(new BackupManifest.Table(table.name(), "", 0, "").entry()));
                tables.add(table.copy(connection, zip));
            }
            BackupManifest manifest = new BackupManifest(
                    BackupTables.now(connection),
                    BackupTables.migrations(connection),
                    BackupTables.years(connection),
                    BackupTables.sequences(connection),
                    tables);
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            return manifest;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tokens' digests and the audit trail are for nobody else to read. */
    private static Path ownersAlone(Path file) throws IOException {
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    @Override
    public Contents verify(Path file) {
        return orRefused(file, () -> {
            try (BackupFile backup = BackupFile.open(file)) {
                backup.verify();
                return backup.manifest().contents();
            }
        });
    }

    @Override
    public Contents restore(Path file) {
        return orRefused(file, () -> {
            try (BackupFile backup = BackupFile.open(file)) {
                backup.verify();
                try (Opened opened = opening.get()) {
                    Database database = new Database(opened.source());
                    database.with(connection -> {
                        BackupRestore.requireEmpty(connection);
                        return true;
                    });
                    BackupSchema.make(opened.source(), backup.manifest());
                    database.transaction(connection -> fill(connection, backup));
                }
                return backup.manifest().contents();
            }
        });
    }

    private static boolean fill(Connection connection, BackupFile backup) throws SQLException {
        try {
            BackupRestore.fill(connection, backup);
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> T orRefused(Path file, FileWork<T> work) {
        try {
            return work.done();
        } catch (FileAlreadyExistsException there) {
            throw new Refused("found " + file + ", expected the name of a new file");
        } catch (IOException failure) {
            throw refused(file, failure.toString());
        } catch (UncheckedIOException failure) {
            throw refused(file, String.valueOf(failure.getMessage()));
        } catch (DatabaseFailure failure) {
            throw new Refused("found a database that refuses: " + failure.getMessage());
        }
    }

    private static Refused refused(Path file, String failure) {
        return new Refused("found " + file + ", expected a file that can be read or written (" + failure + ")");
    }
}
