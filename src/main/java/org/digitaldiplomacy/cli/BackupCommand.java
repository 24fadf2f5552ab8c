package org.digitaldiplomacy.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.port.DatabaseCopies.Contents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole database to a file. */
@Command(
        name = "backup",
        description = {
            "Writes the database that the service uses to one file, as it was at one moment, while the service runs.",
            "Works for the embedded server and for one of your own; restore reads the file on any later version."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  backup index-2026-12-01.ddi"})
final class BackupCommand implements Callable<Integer> {

    private final IndexDatabase.Opening opening;

    @Parameters(paramLabel = "FILE", description = "a new file; only its owner may read it")
    private Path file;

    @Spec
    private CommandSpec spec;

    BackupCommand(IndexDatabase.Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        tell(spec, file + " holds", opening.copies().backup(file));
        return 0;
    }

    static void tell(CommandSpec spec, String what, Contents contents) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s %d rows of %d tables as of %s (SHA-256 of the manifest: %s)%n",
                        what, contents.rows(), contents.tables(), contents.at(), contents.digest());
    }
}
