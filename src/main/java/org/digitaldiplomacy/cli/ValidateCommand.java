package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.scoring.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks rule folders. */
@Command(
        name = "validate",
        description = "Checks methodology folders, or folders of them, and tells every problem with file and line.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  validate scoring-rules"})
final class ValidateCommand implements Callable<Integer> {

    private static final String METHODOLOGY = "methodology.yaml";

    private final Inputs inputs;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..*",
            defaultValue = "scoring-rules",
            description = "default: ${DEFAULT-VALUE}")
    private List<Path> folders = List.of();

    @Spec
    private CommandSpec spec;

    ValidateCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int refused = 0;
        for (Path folder : methodologies()) {
            RuleBook.Reading reading = inputs.reading(folder.toString());
            if (reading instanceof RuleBook.Reading.Read read) {
                Methodology methodology = read.rules().methodology();
                out.print(folder + ": " + methodology.id() + " " + methodology.version() + ", "
                        + methodology.indicators().size() + " indicators, sha256 "
                        + read.rules().digest() + "\n");
            } else if (reading instanceof RuleBook.Reading.Refused problems) {
                refused++;
                out.print(folder + " is refused:\n" + problems.report() + "\n");
            }
        }
        out.flush();
        return refused == 0 ? 0 : IndexCommand.REFUSED;
    }

    private List<Path> methodologies() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            int before = found.size();
            if (Files.exists(folder.resolve(METHODOLOGY))) {
                found.add(folder);
            } else if (Files.isDirectory(folder)) {
                try (Stream<Path> below = Files.list(folder)) {
                    below.filter(f -> Files.exists(f.resolve(METHODOLOGY)))
                            .sorted()
                            .forEach(found::add);
                }
            }
            if (found.size() == before) {
                throw new RefusedInput("found FOLDER " + folder + ", expected one with a " + METHODOLOGY
                        + " in it, or in the folders below it");
            }
        }
        return found;
    }
}
