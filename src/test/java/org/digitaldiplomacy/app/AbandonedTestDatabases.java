package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Throw-away databases of test runs that were killed before they could throw them away. */
final class AbandonedTestDatabases {
    private AbandonedTestDatabases() {}

    /** Stops and deletes those beside a folder: same name up to the random part, same owner, no living user. */
    static void discardBeside(Path folder, String prefix, PostgresBinaries binaries, ServerAccount account)
            throws IOException {
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder.getParent(), prefix + "*")) {
            for (Path sibling : siblings) {
                DataDirectory directory = new DataDirectory(sibling);
                if (!sibling.equals(folder) && isReadable(directory, folder)) {
                    discard(new PostgresServer(account, binaries, directory, Durability.THROW_AWAY));
                }
            }
        }
    }

    /** A folder without these files has just been made by a run that will fill it. */
    private static boolean isReadable(DataDirectory directory, Path own) throws IOException {
        return Files.isWritable(directory.turnFile())
                && Files.isWritable(directory.usersFile())
                && Files.getOwner(directory.folder()).equals(Files.getOwner(own));
    }

    private static void discard(PostgresServer server) throws IOException {
        DataDirectory directory = server.directory();
        try (Turn turn = Turn.take(directory.turnFile());
                Tenancy tenancy = Tenancy.join(directory.usersFile())) {
            if (tenancy.leave()) {
                if (Postmaster.runningOn(directory.cluster()).isPresent()) {
                    server.stop();
                }
                FileTree.delete(directory.folder());
            }
        }
    }
}
