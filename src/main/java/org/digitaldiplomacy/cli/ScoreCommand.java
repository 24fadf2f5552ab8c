package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.scoring.Scores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores data by a methodology. */
@Command(
        name = "score",
        description = "Scores and ranks every unit on every node.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  score digital-diplomacy bundled --as-of 2026 --node index",
            "  score scoring-rules/human-development my-data.csv --format json --explain"
        })
final class ScoreCommand implements Callable<Integer> {

    /** The forms of output. */
    enum Format {
        csv,
        json
    }

    private final Inputs inputs;

    @Mixin
    private Scoring scoring;

    @Option(names = "--node", paramLabel = "ID", description = "this node only; may be given several times")
    private List<String> nodes = List.of();

    @Option(names = "--format", description = "csv or json (default: ${DEFAULT-VALUE})")
    private Format format = Format.csv;

    @Option(names = "--explain", description = "with how each score came about; needs --format json")
    private boolean explain;

    @Mixin
    private Output output;

    ScoreCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() {
        if (explain && format == Format.csv) {
            throw new RefusedInput("found --explain with --format csv, expected --format json: explanations are trees");
        }
        Inputs.Run run = scoring.run(inputs);
        nodes.forEach(run::node);
        Scores scores = run.scores();
        run.rules().tooLittleCarried(scores).ifPresent(why -> {
            throw new RefusedInput("Nothing is scored: " + why);
        });
        scoring.tellCarried(scores);
        String text = text(new ScoreTable(run.rules(), scores, nodes.isEmpty() ? scores.nodeIds() : nodes));
        output.write(text);
        return 0;
    }

    private String text(ScoreTable table) {
        if (format == Format.json) {
            return table.json(explain).toPrettyString() + "\n";
        }
        StringWriter text = new StringWriter();
        table.writeCsv(new PrintWriter(text));
        return text.toString();
    }
}
