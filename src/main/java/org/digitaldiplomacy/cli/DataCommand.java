package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.refresh.Seal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after data packages. */
@Command(
        name = "data",
        description = "Looks after data packages.",
        subcommands = DataCommand.SealCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /** Writes the sizes, hashes, version and day of a package whose files were changed by hand. */
    @Command(
            name = "seal",
            description = {
                "Writes sizes, hashes, version and day into the datapackage.json of a package whose files were changed, and"
                        + " checks the package.",
                "All or nothing: a package that is refused keeps the descriptor that it had."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  data seal src/main/resources/data"})
    static final class SealCommand implements Callable<Integer> {

        private final Inputs inputs;

        @Parameters(paramLabel = "FOLDER", description = "the package's folder, with its datapackage.json")
        private Path folder;

        @Option(
                names = "--as",
                paramLabel = "VERSION",
                defaultValue = "",
                description = "the new version (default: the month's next)")
        private String version;

        @Spec
        private CommandSpec spec;

        SealCommand(Inputs inputs) {
            this.inputs = inputs;
        }

        @Override
        public Integer call() throws IOException {
            Path descriptor = folder.resolve("datapackage.json");
            if (!Files.isRegularFile(descriptor)) {
                throw new RefusedInput("found no " + descriptor + ", expected a data package's folder");
            }
            if (!version.matches("|[\\w.+-]{1,64}")) {
                throw new RefusedInput("found --as " + version + ", expected a version such as 2027.1.1");
            }
            PrintWriter out = spec.commandLine().getOut();
            Seal seal = measured();
            if (seal.changed().isEmpty() && version.isEmpty()) {
                out.println("Every file is as version " + seal.version() + " says. Nothing was written.");
            } else {
                String before = Files.readString(descriptor);
                String sealed = seal.write(version, LocalDate.now(ZoneOffset.UTC));
                requireAccepted(descriptor, before);
                seal.changed().forEach(file -> out.println("  " + file));
                out.println("Sealed as version " + sealed + ", before " + seal.version() + ".");
            }
            out.flush();
            return 0;
        }

        private Seal measured() throws IOException {
            try {
                return Seal.of(folder);
            } catch (IllegalArgumentException refused) {
                throw new RefusedInput(String.valueOf(refused.getMessage()));
            }
        }

        /** Reads the sealed package as the service would, and takes the seal back where it is refused. */
        private void requireAccepted(Path descriptor, String before) throws IOException {
            boolean isAccepted = false;
            try {
                inputs.data(folder.toString(), new DataFiles.Wanted(Set.of(), Set.of(), 1));
                isAccepted = true;
            } finally {
                if (!isAccepted) {
                    Files.writeString(descriptor, before);
                }
            }
        }
    }
}
