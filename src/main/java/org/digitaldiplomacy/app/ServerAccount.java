package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operating-system account that the database server runs under. PostgreSQL refuses to run as root, and to create a
 * database for a user id that has no name; both happen in containers. Then the server runs in a user namespace of its
 * own, where the same account goes by the id of {@code nobody}; where the kernel or the container forbids namespaces,
 * root starts it as {@code nobody} itself.
 *
 * <p>Linux is tested. macOS needs no detour as a plain user and has none as root; Windows is untested.
 */
enum ServerAccount {
    /** The account of this process, as it is. */
    SELF,

    /** This account in a user namespace: files keep their owner, the server sees itself as {@code nobody}. */
    NAMESPACE,

    /** The unprivileged account {@code nobody}: files have to be given to it, and folders above be open to it. */
    NOBODY;

    private static final int NOBODY_ID = 65534;

    /** The account to use for this process. */
    static ServerAccount ofProcess() {
        int uid = processUid();
        boolean nameless = "?".equals(System.getProperty("user.name"));
        if (uid != 0 && !nameless) {
            return SELF;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (uid == 0 && NOBODY.works()) {
            return NOBODY;
        }
        throw new DatabaseStartException("PostgreSQL does not run as "
                + (uid == 0 ? "root" : "user id " + uid + ", which has no name")
                + ", and neither 'unshare -U' nor 'setpriv' (package util-linux) works here."
                + " Start as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL to a database of your own.");
    }

    /** The command line that runs a command under this account. */
    List<String> command(List<String> command) {
        List<String> line = new ArrayList<>(prefix());
        line.addAll(command);
        return line;
    }

    /** Gives a folder and all in it to this account; a no-op where it already is the owner. */
    void own(Path folder) throws IOException {
        if (this == SELF) {
            return;
        }
        int owner = this == NOBODY ? NOBODY_ID : processUid();
        if (Integer.valueOf(owner).equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file, owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                give(visited, owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether {@link #own} would take a folder from nobody but root or {@code nobody}. */
    boolean mayOwn(Path folder) throws IOException {
        if (this == SELF) {
            return true;
        }
        Object owner = Files.getAttribute(folder, "unix:uid");
        return owner.equals(processUid()) || owner.equals(NOBODY_ID);
    }

    /** The first folder above a path that this account may not pass through, if any. */
    Optional<Path> barrier(Path path) {
        if (this != NOBODY) {
            return Optional.empty();
        }
        for (Path above = path.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !openToAll(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private List<String> prefix() {
        return switch (this) {
            case SELF -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
        };
    }

    private boolean works() {
        try {
            return SystemCommand.run(command(List.of("true"))).succeeded();
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean openToAll(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void give(Path path, int owner) throws IOException {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    }

    /** The numeric user id of this process; on systems without /proc only root's is told apart. */
    private static int processUid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException noProc) {
            return "root".equals(System.getProperty("user.name")) ? 0 : 1;
        }
    }
}
