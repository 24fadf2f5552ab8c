package org.digitaldiplomacy.app;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs ({@code initdb}, {@code postgres}, {@code pg_ctl}), unpacked from the class path.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {
    private static final String UNFINISHED = ".unpacking-";

    private static final Set<PosixFilePermission> FOR_ALL_TO_RUN = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FOR_ALL_TO_READ = PosixFilePermissions.fromString("rw-r--r--");

    /**
     * Unpacks the programs for this machine below a folder, unless they are there already. They appear all at once
     * under a name taken from the archive's checksum, so that neither a crash halfway nor a newer release is mistaken
     * for them.
     *
     * @throws DatabaseStartException if the class path carries none for this machine
     */
    static synchronized PostgresBinaries unpackInto(Path parent) throws IOException {
        URL archive = requireArchive();
        Path target = parent.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(target)) {
            createFolder(parent);
            try (Turn turn = Turn.take(parent.resolve("unpack.lock"))) {
                if (!Files.isDirectory(target)) {
                    unpack(archive, parent, target);
                }
            }
        }
        return new PostgresBinaries(target);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The release series, such as 17: data folders are readable within one series only. */
    String majorVersion() throws IOException {
        try (BufferedReader catalog = Files.newBufferedReader(folder.resolve("share/postgresql/postgres.bki"))) {
            String heading = String.valueOf(catalog.readLine());
            return heading.substring(heading.lastIndexOf(' ') + 1);
        }
    }

    private static void unpack(URL archive, Path parent, Path target) throws IOException {
        removeUnfinished(parent);
        Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
        try (InputStream compressed = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(compressed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, unfinished);
            }
        }
        Files.setPosixFilePermissions(unfinished, FOR_ALL_TO_RUN);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("the archive of PostgreSQL names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            createFolder(path);
            return;
        }
        createFolder(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, executable ? FOR_ALL_TO_RUN : FOR_ALL_TO_READ);
    }

    /** Sets permissions outright: the server may run under another account, and the umask may shut that out. */
    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createFolder(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, FOR_ALL_TO_RUN);
        }
    }

    private static void removeUnfinished(Path parent) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> entries = Files.list(parent)) {
            leftovers = entries.filter(entry -> entry.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path leftover : leftovers) {
            FileTree.delete(leftover);
        }
    }

    /**
     * The archive for this machine.
     *
     * @throws DatabaseStartException if the class path carries none
     */
    static URL requireArchive() {
        String name = archiveName(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
        URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new DatabaseStartException("This build carries no PostgreSQL for this machine ("
                    + System.getProperty("os.name") + ", " + System.getProperty("os.arch") + "; expected " + name
                    + " on the class path). Set QUARKUS_DATASOURCE_JDBC_URL to a database of your own.");
        }
        return archive;
    }

    /** The archive's name as its publisher forms it from system and processor. */
    static String archiveName(String system, String processor, boolean alpine) {
        String lower = system.toLowerCase(Locale.ROOT);
        String platform = lower.startsWith("mac") ? "darwin" : lower.startsWith("windows") ? "windows" : "linux";
        String architecture =
                switch (processor) {
                    case "aarch64", "arm64" -> "arm_64";
                    case "amd64", "x86_64" -> "x86_64";
                    default -> processor;
                };
        return "postgres-" + platform + "-" + architecture + (alpine ? "-alpine_linux" : "") + ".txz";
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection inJar && inJar.getJarEntry() != null) {
            return Long.toHexString(inJar.getJarEntry().getCrc());
        }
        return "of-" + connection.getContentLengthLong() + "-bytes";
    }
}
