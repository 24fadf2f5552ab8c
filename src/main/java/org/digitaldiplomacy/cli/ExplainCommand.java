package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.scoring.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how one unit came by its score. */
@Command(
        name = "explain",
        description = "Tells how a unit came by its score, down to value, year and source.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  explain digital-diplomacy bundled EST --as-of 2026 --node reach"})
final class ExplainCommand implements Callable<Integer> {

    /** The forms of output. */
    enum Format {
        text,
        json
    }

    private final Inputs inputs;

    @Mixin
    private Scoring scoring;

    @Parameters(index = "2", paramLabel = "UNIT", description = "the unit's code, such as EST")
    private String unit;

    @Option(names = "--node", paramLabel = "ID", description = "the node to explain (default: the index)")
    private @Nullable String node;

    @Option(names = "--format", description = "text or json (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Spec
    private CommandSpec spec;

    ExplainCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() {
        Inputs.Run run = scoring.run(inputs);
        String asked = run.node(node);
        Explanation explanation = run.scores()
                .explain(asked, unit)
                .orElseThrow(() -> new RefusedInput(
                        "found UNIT " + unit + ", expected a unit in the methodology's scope that the data knows"));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.text) {
            new ExplanationText(out).write(explanation);
        } else {
            out.print(ExplanationJson.of(explanation).toPrettyString() + "\n");
            out.flush();
        }
        return 0;
    }
}
