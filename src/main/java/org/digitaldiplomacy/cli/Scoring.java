package org.digitaldiplomacy.cli;

import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.Carried;
import org.digitaldiplomacy.scoring.Scores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rules, data and year to score; the first two parameters of the commands that score. */
final class Scoring {

    @Parameters(index = "0", paramLabel = "RULES", description = "a methodology's folder or the name of a bundled one")
    private String rules;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "a CSV file, a data package, 'bundled', or 'database': what the service's holds now")
    private String data;

    @Option(names = "--as-of", paramLabel = "YEAR", description = "score as of this year (default: the last edition's)")
    private @Nullable Integer asOf;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Tells the notes on the units to standard error. */
    Inputs.Run run(Inputs inputs) {
        Inputs.Run run = inputs.run(rules, data, asOf);
        tell(run);
        return run;
    }

    void tell(Inputs.Run run) {
        run.notes().forEach(note -> command.commandLine().getErr().println("Warning: " + note));
    }

    /** Tells to standard error which indicators carry no weight, where there are such. */
    void tellCarried(Scores scores) {
        Carried carried = Carried.of(scores);
        if (!carried.fallen().isEmpty()) {
            command.commandLine().getErr().println("Note: " + carried.sentence(scores));
        }
    }

    /** Warns on standard error where less is known than the rules demand of what is published. */
    void tellFloor(RuleSet rules, Scores scores) {
        rules.tooLittleCarried(scores)
                .ifPresent(why -> command.commandLine().getErr().println("Warning: " + why));
    }

    String rules() {
        return rules;
    }

    String data() {
        return data;
    }

    @Nullable
    Integer asOf() {
        return asOf;
    }
}
