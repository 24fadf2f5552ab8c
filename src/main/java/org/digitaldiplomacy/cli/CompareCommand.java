package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.edition.RankComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells who moved between two scorings, and why. */
@Command(
        name = "compare",
        description = {
            "Tells who moved between two scorings: how many ranks for the data, the method and the membership.",
            "Writes CSV; positive numbers are ranks lost."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  compare digital-diplomacy bundled --as-of 2022 --to-as-of 2024"})
final class CompareCommand implements Callable<Integer> {

    private final Inputs inputs;

    @Mixin
    private Scoring scoring;

    @Option(names = "--to-rules", paramLabel = "RULES", description = "the second side's rules (default: the same)")
    private @Nullable String toRules;

    @Option(names = "--to-data", paramLabel = "DATA", description = "the second side's data (default: the same)")
    private @Nullable String toData;

    @Option(names = "--to-as-of", paramLabel = "YEAR", description = "score the second side as of this year")
    private @Nullable Integer toAsOf;

    @Option(names = "--node", paramLabel = "ID", description = "the node to compare (default: the index)")
    private @Nullable String node;

    @Spec
    private CommandSpec spec;

    CompareCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() {
        Inputs.Run before = scoring.run(inputs);
        Inputs.Run after = inputs.run(
                toRules == null ? scoring.rules() : toRules,
                toData == null ? scoring.data() : toData,
                toAsOf == null ? scoring.asOf() : toAsOf,
                before.rules().methodology().columns());
        if (toData != null) {
            scoring.tell(after);
        }
        String asked = before.node(node);
        after.node(asked);
        PrintWriter out = spec.commandLine().getOut();
        out.print("unit,rank_before,rank_after,data,method,membership\n");
        for (RankComparison.Move move : new RankComparison(side(before), side(after)).moves(asked)) {
            out.print(String.join(
                            ",",
                            move.unit(),
                            text(move.before()),
                            text(move.after()),
                            text(move.data()),
                            text(move.method()),
                            text(move.membership()))
                    + "\n");
        }
        out.flush();
        return 0;
    }

    private static RankComparison.Side side(Inputs.Run run) {
        return new RankComparison.Side(run.rules().methodology(), run.panel(), run.asOf());
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
