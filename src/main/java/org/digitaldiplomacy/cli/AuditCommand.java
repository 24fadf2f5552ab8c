package org.digitaldiplomacy.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.digitaldiplomacy.cli.audit.AuditJson;
import org.digitaldiplomacy.cli.audit.AuditPage;
import org.digitaldiplomacy.cli.audit.AuditText;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.audit.Audit;
import org.digitaldiplomacy.scoring.audit.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Audits a methodology on data. */
@Command(
        name = "audit",
        description = "Audits a methodology: missing data, distributions, correlations, internal consistency, principal"
                + " components, the effect of removing each element, and correlation with size and with benchmarks.",
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

    @Mixin
    private Scoring scoring;

    @Option(names = "--benchmark", paramLabel = "FILE", description = "compare with these; may be given several times")
    private List<Path> benchmarks = List.of();

    @Option(names = "--format", description = "text, json or html (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Mixin
    private Output output;

    AuditCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() {
        List<Benchmark> published =
                benchmarks.stream().flatMap(f -> BenchmarkFile.read(f).stream()).toList();
        output.write(text(audit(scoring.run(inputs), published)));
        return 0;
    }

    private static Audit audit(Inputs.Run run, List<Benchmark> benchmarks) {
        run.scores(); // refuses where nobody is in scope
        RuleSet rules = run.rules();
        return Audit.of(rules.methodology(), rules.choices(), run.panel(), run.asOf(), benchmarks)
                .warning(Stream.concat(rules.warnings().stream(), run.notes().stream())
                        .toList());
    }

    private String text(Audit audit) {
        return switch (format) {
            case text -> AuditText.of(audit);
            case json -> AuditJson.of(audit).toPrettyString() + "\n";
            case html -> AuditPage.of(audit);
        };
    }
}
