package org.digitaldiplomacy.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip, read in place. The package may lie at its top or, as when a folder was zipped, in one folder below. */
record ZipArchive(String name, ZipFile zip, Map<String, ZipEntry> entries, long packedBytes, Allowance allowance)
        implements PackageFiles {

    private static final String DESCRIPTOR = "datapackage.json";

    static ZipArchive open(Path path, Limits limits) throws IOException {
        ZipFile zip = openZip(path);
        try {
            Map<String, ZipEntry> entries = belowTop(entriesOf(zip, limits));
            return new ZipArchive(path.toString(), zip, entries, Files.size(path), new Allowance(limits));
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static ZipFile openZip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException broken) {
            throw new UnreadableFileException(
                    0, "a file that is no readable zip (" + broken.getMessage() + ")", "a directory or a zip");
        }
    }

    private static Map<String, ZipEntry> entriesOf(ZipFile zip, Limits limits) throws IOException {
        if (zip.size() > limits.files()) {
            throw new UnreadableFileException(0, zip.size() + " entries", "at most " + limits.files());
        }
        Map<String, ZipEntry> entries = new TreeMap<>();
        for (ZipEntry entry : readable(zip)) {
            String path = entry.getName();
            if (!PackageFiles.isBelow(entry.isDirectory() ? path.substring(0, path.length() - 1) : path)) {
                throw new UnreadableFileException(
                        0, "the entry '" + path + "'", "entries whose paths lead nowhere but below the package");
            }
            if (!entry.isDirectory() && entries.put(path, entry) != null) {
                throw new UnreadableFileException(0, "the entry '" + path + "' twice", "each entry once");
            }
        }
        return entries;
    }

    /** The JDK finds names and comments in a broken encoding only here. */
    private static List<ZipEntry> readable(ZipFile zip) throws IOException {
        try {
            return zip.stream().map(ZipEntry.class::cast).toList();
        } catch (IllegalArgumentException broken) {
            throw new UnreadableFileException(0, "a zip with an entry that is not described in UTF-8", "UTF-8");
        }
    }

    private static Map<String, ZipEntry> belowTop(Map<String, ZipEntry> entries) {
        if (entries.containsKey(DESCRIPTOR)) {
            return entries;
        }
        List<String> folders = entries.keySet().stream()
                .filter(path -> path.endsWith("/" + DESCRIPTOR) && path.indexOf('/') == path.lastIndexOf('/'))
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .toList();
        if (folders.size() != 1) {
            return entries;
        }
        String top = folders.get(0);
        Map<String, ZipEntry> below = new TreeMap<>();
        entries.forEach((path, entry) -> {
            if (path.startsWith(top)) {
                below.put(path.substring(top.length()), entry);
            }
        });
        return below;
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            return Optional.empty();
        }
        long packed = Math.min(Math.max(0, entry.getCompressedSize()), packedBytes);
        return Optional.of(allowance.ofZipped(new Intact(zip.getInputStream(entry), entry.getCrc()), packed));
    }

    @Override
    public List<String> list() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** An entry's contents, compared at their end with the checksum that was zipped with them. */
    private static final class Intact extends CheckedInputStream {

        private final long checksum;

        Intact(InputStream in, long checksum) {
            super(in, new CRC32());
            this.checksum = checksum;
        }

        @Override
        public int read() throws IOException {
            return compared(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return compared(super.read(target, offset, length));
        }

        private int compared(int read) throws IOException {
            if (read < 0 && getChecksum().getValue() != checksum) {
                throw new UnreadableFileException(0, "contents that do not fit their checksum", "an intact zip");
            }
            return read;
        }
    }
}
