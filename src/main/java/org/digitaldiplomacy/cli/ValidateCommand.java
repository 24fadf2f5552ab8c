package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.Methodology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks rule folders. */
@Command(
        name = "validate",
        description = {
            "Checks methodology folders, or folders of them, and tells every problem with file and line.",
            "Where a folder has expected/<year>.csv, scores its data/<year>.csv and compares."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  validate scoring-rules --data bundled"})
final class ValidateCommand implements Callable<Integer> {

    private static final String METHODOLOGY = "methodology.yaml";

    private final Inputs inputs;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..*",
            defaultValue = "scoring-rules",
            description = "default: ${DEFAULT-VALUE}")
    private List<Path> folders = List.of();

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "refuse names that this data does not have; folders with data of their own are held to that")
    private @Nullable String data;

    @Spec
    private CommandSpec spec;

    ValidateCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RuleBook book = data == null
                ? inputs.book()
                : inputs.book()
                        .knowing(inputs.data(data, new DataFiles.Wanted(Set.of(), Set.of(), 1))
                                .names());
        int refused = 0;
        for (Path folder : methodologies()) {
            refused += isRefused(folder, PublishedTables.hasOwnData(folder) ? inputs.book() : book, out) ? 1 : 0;
        }
        out.flush();
        return refused == 0 ? 0 : IndexCommand.REFUSED;
    }

    private boolean isRefused(Path folder, RuleBook book, PrintWriter out) throws IOException {
        RuleBook.Reading reading = book.read(folder);
        if (reading instanceof RuleBook.Reading.Refused problems) {
            out.print(folder + " is refused:\n" + problems.report() + "\n");
            return true;
        }
        RuleSet rules = ((RuleBook.Reading.Read) reading).rules();
        Methodology methodology = rules.methodology();
        out.print(folder + ": " + methodology.id() + " " + methodology.version() + ", "
                + methodology.indicators().size() + " indicators, sha256 " + rules.digest() + "\n");
        rules.warnings().forEach(warning -> out.print("  warning: " + warning + "\n"));
        List<PublishedTables.Comparison> tables = new PublishedTables(inputs, folder).against(methodology);
        tables.forEach(table -> out.print("  " + table.sentence() + "\n"));
        return tables.stream().anyMatch(table -> !table.agrees());
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
