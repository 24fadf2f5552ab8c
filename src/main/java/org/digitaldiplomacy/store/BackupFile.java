package org.digitaldiplomacy.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.digitaldiplomacy.port.DatabaseCopies.Refused;

/** Backup that is read: a zip file with an entry for each table, and a manifest. */
final class BackupFile implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 10_000_000;

    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        try (InputStream in = entry(BackupManifest.ENTRY)) {
            manifest = BackupManifest.read(new String(in.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8));
        }
    }

    /** @throws Refused where the file is not a backup */
    static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException damaged) {
            throw new Refused(
                    "found " + path + ", expected a file that backup wrote, to its end (" + damaged.getMessage() + ")");
        }
        boolean isOpen = false;
        try {
            BackupFile opened = new BackupFile(path, zip);
            isOpen = true;
            return opened;
        } finally {
            if (!isOpen) {
                zip.close();
            }
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream rows(BackupManifest.Table table) throws IOException {
        return entry(table.entry());
    }

    /** Reads all to the end and compares. */
    void verify() throws IOException {
        Set<String> expected = new HashSet<>(Set.of(BackupManifest.ENTRY));
        for (BackupManifest.Table table : manifest.tables()) {
            expected.add(table.entry());
            RowDigest digest = new RowDigest(OutputStream.nullOutputStream());
            try (InputStream in = rows(table)) {
                in.transferTo(digest);
            } catch (ZipException damaged) {
                throw new Refused("found damaged rows of table " + table.name() + " in " + path + " ("
                        + damaged.getMessage() + "), expected those that backup wrote");
            }
            require(table, digest.table(table.name(), table.columns()), path.toString());
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (!expected.contains(name)) {
                throw new Refused("found " + name + " in " + path + ", expected only what its manifest names");
            }
        }
    }

    static void require(BackupManifest.Table expected, BackupManifest.Table found, String place) {
        if (!found.equals(expected)) {
            throw new Refused("found " + found.rows() + " rows with SHA-256 " + found.digest() + " in table "
                    + found.name() + " of " + place + ", expected " + expected.rows() + " rows with "
                    + expected.digest());
        }
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused("found no " + name + " in " + path + ", expected a file that backup wrote");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
