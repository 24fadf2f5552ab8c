package org.digitaldiplomacy.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.edition.IndexDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills an empty database from a backup. */
@Command(
        name = "restore",
        description = {
            "Fills an empty database from a file that backup wrote: all of it or nothing.",
            "Checks the file first, and what the database then holds before it commits."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  DDI_DATA_DIR=/srv/index java -jar quarkus-run.jar restore index-2026-12-01.ddi"})
final class RestoreCommand implements Callable<Integer> {

    private final IndexDatabase.Opening opening;

    @Parameters(paramLabel = "FILE", description = "a file that backup wrote")
    private Path file;

    @Option(names = "--verify", description = "check the file alone, and open no database")
    private boolean isVerifying;

    @Spec
    private CommandSpec spec;

    RestoreCommand(IndexDatabase.Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        if (isVerifying) {
            BackupCommand.tell(spec, file + " is whole:", opening.copies().verify(file));
        } else {
            BackupCommand.tell(spec, "The database now holds", opening.copies().restore(file));
        }
        return 0;
    }
}
