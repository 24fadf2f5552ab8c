package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.cli.audit.AuditJson;
import org.digitaldiplomacy.cli.audit.AuditPage;
import org.digitaldiplomacy.cli.audit.AuditText;
import org.digitaldiplomacy.scoring.audit.Audit;
import org.digitaldiplomacy.scoring.audit.Benchmark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits a methodology on data. */
@Command(
        name = "audit",
        description = {
            "Audits a methodology: missing data, distributions, correlations, internal consistency, principal components,",
            "the effect of removing each element, and correlation with size and with benchmarks."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A benchmark is a CSV file: a column 'unit' and one for each benchmark, or unit,indicator,value[,year].",
            "",
            "Examples:",
            "  audit digital-diplomacy bundled --as-of 2026",
            "  audit digital-diplomacy bundled --benchmark my-benchmarks.csv --format html -o audit.html"
        })
final class AuditCommand implements Callable<Integer> {

    /** The forms of output. */
    enum Format {
        text,
        json,
        html
    }

    private final Inputs inputs;

    @Parameters(paramLabel = "RULES", description = "a methodology's folder or the name of a bundled one")
    private String rules;

    @Parameters(paramLabel = "DATA", description = "a CSV file, a data package, or 'bundled'")
    private String data;

    @Option(names = "--as-of", paramLabel = "YEAR", description = "score as of this year (default: the last edition's)")
    private @Nullable Integer asOf;

    @Option(names = "--benchmark", paramLabel = "FILE", description = "compare with these; may be given several times")
    private List<Path> benchmarks = List.of();

    @Option(names = "--format", description = "text, json or html (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    AuditCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() throws IOException {
        List<Benchmark> published =
                benchmarks.stream().flatMap(f -> BenchmarkFile.read(f).stream()).toList();
        String text = text(audit(inputs.run(rules, data, asOf), published));
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            Files.writeString(output, text, StandardCharsets.UTF_8);
        }
        return 0;
    }

    private static Audit audit(Inputs.Run run, List<Benchmark> benchmarks) {
        run.scores(); // refuses where nobody is in scope
        return Audit.of(run.rules().methodology(), run.rules().choices(), run.panel(), run.asOf(), benchmarks);
    }

    private String text(Audit audit) {
        return switch (format) {
            case text -> AuditText.of(audit);
            case json -> AuditJson.of(audit).toPrettyString() + "\n";
            case html -> AuditPage.of(audit);
        };
    }
}
