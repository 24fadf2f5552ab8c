package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that holds one embedded database and all that belongs to it, its secrets closed to everyone but its owner.
 *
 * <pre>
 * cluster/             the database itself, as initdb makes it
 * password             of the application's role
 * superuser-password   of the role postgres, for maintenance by hand
 * server.log           what the server says
 * binaries/            the server's programs
 * turn.lock users.lock who may start or stop the server, and who uses it
 * </pre>
 *
 * @param folder absolute, with links resolved
 */
record DataDirectory(Path folder) {
    /** May lie in an otherwise empty folder: the root of a mounted volume. */
    private static final String LOST_AND_FOUND = "lost+found";

    private static final int PASSWORD_BYTES = 24;

    /**
     * Makes sure that the folder exists and is this application's own.
     *
     * @throws DatabaseStartException if it holds files of somebody else, or the server's account cannot get there
     */
    static DataDirectory at(Path path, ServerAccount account) throws IOException {
        account.barrier(path).ifPresent(above -> {
            throw new DatabaseStartException("The database server runs as the unprivileged user 'nobody', which may not"
                    + " pass through " + above + " to the data directory " + path
                    + ". Set DDI_DATA_DIR to a folder below one that is open to all, such as /var/lib.");
        });
        if (Files.isDirectory(path)) {
            refuseForeignContent(path);
            refuseForeignOwner(path, account);
        } else {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        return new DataDirectory(path.toRealPath());
    }

    Path cluster() {
        return folder.resolve("cluster");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path turnFile() {
        return folder.resolve("turn.lock");
    }

    Path usersFile() {
        return folder.resolve("users.lock");
    }

    boolean holdsCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    String clusterMajorVersion() throws IOException {
        return Files.readString(cluster().resolve("PG_VERSION")).strip();
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    Path superuserPasswordFile() {
        return folder.resolve("superuser-password");
    }

    /** The application's password, which exists once the cluster does. */
    String password() throws IOException {
        return read(passwordFile());
    }

    String superuserPassword() throws IOException {
        return read(superuserPasswordFile());
    }

    /** Writes new random passwords, readable by the owner only. */
    void writePasswords() throws IOException {
        SecureRandom random = new SecureRandom();
        for (Path file : List.of(passwordFile(), superuserPasswordFile())) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), StandardOpenOption.DSYNC);
        }
    }

    private String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new DatabaseStartException("The password file " + file + " is missing, so nobody can log in to the"
                    + " database beside it. Put the file back from a backup, or move " + folder
                    + " away to start with an empty database.");
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    /** Root would have to take the files away from their owner. */
    private static void refuseForeignOwner(Path path, ServerAccount account) throws IOException {
        if (new DataDirectory(path).holdsCluster() && !account.mayOwn(path)) {
            throw new DatabaseStartException("The data directory " + path + " belongs to the user "
                    + Files.getOwner(path) + ", but this process runs as root. Start as that user,"
                    + " or set DDI_DATA_DIR to another folder.");
        }
    }

    private static void refuseForeignContent(Path path) throws IOException {
        Set<String> names;
        try (Stream<Path> entries = Files.list(path)) {
            names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(LOST_AND_FOUND))
                    .collect(Collectors.toSet());
        }
        if (!names.isEmpty() && !names.contains("turn.lock")) {
            throw new DatabaseStartException("The data directory " + path + " holds files that are not this"
                    + " application's. Expected an empty folder, or one made by an earlier start; set DDI_DATA_DIR to"
                    + " one.");
        }
    }
}
