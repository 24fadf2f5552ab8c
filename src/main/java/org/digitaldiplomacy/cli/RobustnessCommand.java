package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.digitaldiplomacy.scoring.robustness.Attainable;
import org.digitaldiplomacy.scoring.robustness.AttainableRanks;
import org.digitaldiplomacy.scoring.robustness.MonteCarlo;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells how much ranks owe to choices. */
@Command(
        name = "robustness",
        description = {
            "Scores many times with choices taken otherwise, and tells how far each rank moves.",
            "The rules declare the choices under 'robustness'; where they do not: all weights up to a quarter more or"
                    + " less, an arithmetic or a geometric mean at the top, all indicators or all but one. The intervals"
                    + " hold the middle nine tenths of the runs. The same seed gives the same runs."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  robustness digital-diplomacy bundled --as-of 2026 --runs 10000"})
final class RobustnessCommand implements Callable<Integer> {

    /** The forms of output. */
    enum Format {
        csv,
        json
    }

    private final Inputs inputs;

    @Mixin
    private Scoring scoring;

    @Option(names = "--node", paramLabel = "ID", description = "the node to watch (default: the index)")
    private @Nullable String node;

    @Option(names = "--runs", paramLabel = "N", description = "how many runs (default: ${DEFAULT-VALUE})")
    private int runs = 1_000;

    @Option(names = "--seed", paramLabel = "S", description = "of the draws (default: ${DEFAULT-VALUE})")
    private long seed = 2026;

    @Option(names = "--top", paramLabel = "K", description = "tell the share of runs in the top K (default: 10)")
    private int top = 10;

    @Option(
            names = "--attainable",
            description = "tell also the best and the worst rank that any other weights of the node's children could"
                    + " give, for nodes made by a weighted mean; where a bound differs from the rank, better ones were"
                    + " not ruled out")
    private boolean attainable;

    @Option(names = "--threads", paramLabel = "N", description = "how many threads (default: one for each core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--format", description = "csv or json, which tells the choices' effects too (default: csv)")
    private Format format = Format.csv;

    @Mixin
    private Output output;

    @Option(names = "--trace", paramLabel = "FILE", description = "write what was chosen in each run, as CSV")
    private @Nullable Path trace;

    @Spec
    private CommandSpec spec;

    RobustnessCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() {
        Inputs.Run run = scoring.run(inputs);
        String watched = run.node(node);
        scoring.tellFloor(run.rules(), run.scores());
        MonteCarlo settings = settings(watched);
        Study study = study(run);
        PrintWriter err = spec.commandLine().getErr();
        try {
            RankUncertainty result = result(settings, study, err);
            List<Attainable> extremes = attainable ? extremes(study, watched, err) : List.of();
            output.write(text(new RobustnessTable(run.rules(), result, watched, extremes)));
            if (trace != null) {
                StringWriter text = new StringWriter();
                new RobustnessTrace(result).writeCsv(new PrintWriter(text));
                Output.write("--trace", trace, text.toString());
            }
            return 0;
        } catch (CancellationException e) {
            err.println(e.getMessage());
            return IndexCommand.CANCELLED;
        }
    }

    private MonteCarlo settings(String watched) {
        MonteCarlo usual = MonteCarlo.of(1, seed);
        int probes = format == Format.json ? usual.probes() : 0;
        try {
            return new MonteCarlo(runs, seed, threads, List.of(watched), top, usual.level(), probes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Study study(Inputs.Run run) {
        try {
            return Study.of(
                    run.rules().methodology(),
                    run.panel(),
                    run.asOf(),
                    run.rules().choices());
        } catch (IllegalArgumentException e) {
            throw new RefusedInput(
                    "The choices do not fit " + run.rules().methodology().id() + ": " + e.getMessage());
        }
    }

    private static RankUncertainty result(MonteCarlo settings, Study study, PrintWriter err) {
        try (ProgressBar progress = new ProgressBar(err, ProgressBar.isTerminalAttached());
                Interruption interruption = new Interruption(progress, err)) {
            return settings.run(study, progress);
        }
    }

    private List<Attainable> extremes(Study study, String watched, PrintWriter err) {
        AttainableRanks usual = AttainableRanks.ofAllWeights();
        AttainableRanks search = new AttainableRanks(usual.least(), usual.most(), usual.effort(), threads);
        try (ProgressBar progress = new ProgressBar(err, ProgressBar.isTerminalAttached());
                Interruption interruption = new Interruption(progress, err)) {
            return search.on(study.base(), watched, progress);
        } catch (IllegalArgumentException e) {
            throw new RefusedInput("--attainable: " + e.getMessage());
        }
    }

    private String text(RobustnessTable table) {
        if (format == Format.json) {
            return table.json().toPrettyString() + "\n";
        }
        StringWriter text = new StringWriter();
        table.writeCsv(new PrintWriter(text));
        return text.toString();
    }
}
