package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionCheck;
import org.digitaldiplomacy.edition.EditionDesk;
import org.digitaldiplomacy.edition.EditionPackage;
import org.digitaldiplomacy.edition.FrozenCode;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.edition.IntervalRuns;
import org.digitaldiplomacy.edition.PluginLoader;
import org.digitaldiplomacy.edition.RankComparison;
import org.digitaldiplomacy.edition.proof.Proof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes editions from draft to publication, and proves published ones. */
@Command(
        name = "edition",
        description = {
            "Drafts, compares, reviews, publishes, revises and proves editions.",
            "Works on the database that the service uses, whether or not it runs; verify also on a downloaded package."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | draft | compare | submit | publish | revise | verify | prove)",
        footer = {
            "",
            "Example:",
            "  edition draft 2027, edition compare 2027, edition submit 2027, edition publish 2027"
        })
final class EditionCommand {

    private static final String SLUG = "the edition's name in addresses, such as 2026";
    private static final String RUNS = "scorings with other choices, for the intervals of ranks (default: 1000)";

    private final Inputs inputs;
    private final IndexDatabase.Opening opening;

    @Spec
    private CommandSpec spec;

    EditionCommand(Inputs inputs, IndexDatabase.Opening opening) {
        this.inputs = inputs;
        this.opening = opening;
    }

    @Command(name = "list", description = "Lists all editions and revisions as CSV.", mixinStandardHelpOptions = true)
    int list() {
        return opening.atDesk(desk -> {
            Csv.line(
                    out(),
                    List.of(
                            "edition",
                            "revision",
                            "year",
                            "status",
                            "methodology",
                            "methodology_version",
                            "engine",
                            "published",
                            "note"));
            for (Edition e : desk.list()) {
                Csv.line(
                        out(),
                        List.of(
                                e.id().slug(),
                                String.valueOf(e.id().revision()),
                                String.valueOf(e.year()),
                                e.status().name(),
                                e.methodology(),
                                e.methodologyVersion(),
                                e.engine(),
                                e.publishedAt() == null ? "" : e.publishedAt().toString(),
                                e.note()));
            }
            out().flush();
            return 0;
        });
    }

    @Command(
            name = "draft",
            description = {
                "Builds an edition from the data of now, as a draft that nobody else sees.",
                "Done again, it builds the draft again and takes it back from review."
            },
            mixinStandardHelpOptions = true)
    int draft(
            @Parameters(paramLabel = "EDITION", description = SLUG) String slug,
            @Option(names = "--year", description = "score as of this year (default: the edition's name)") @Nullable
                    Integer year,
            @Option(names = "--methodology", paramLabel = "ID", description = "default: that of the latest edition")
                    @Nullable
                    String methodology,
            @Option(names = "--runs", description = RUNS) @Nullable Integer runs,
            @Option(names = "--note", description = "what readers should know of it") @Nullable String note) {
        EditionDesk.Order order = new EditionDesk.Order(slug, year, methodology, runs(runs), note);
        return opening.atDesk(desk -> told(desk, desk.draft(operator(), order)));
    }

    @Command(
            name = "compare",
            description = {
                "Tells who moves against the edition published before, and how many ranks of it are due to the data,",
                "the method and who takes part. Writes CSV; positive numbers are ranks lost."
            },
            mixinStandardHelpOptions = true)
    int compare(
            @Parameters(paramLabel = "EDITION", description = SLUG) String slug,
            @Option(names = "--node", paramLabel = "ID", description = "the node to compare (default: the index)")
                    @Nullable
                    String node) {
        return opening.atDesk(desk -> {
            EditionDesk.Comparison comparison = desk.compare(slug, node);
            err().println("Edition " + comparison.before().id() + " → "
                    + comparison.after().id() + " ("
                    + comparison.after().status() + "), on " + comparison.node());
            Csv.line(out(), List.of("unit", "rank_before", "rank_after", "data", "method", "membership"));
            for (RankComparison.Move move : comparison.moves()) {
                Csv.line(
                        out(),
                        List.of(
                                move.unit(),
                                text(move.before()),
                                text(move.after()),
                                text(move.data()),
                                text(move.method()),
                                text(move.membership())));
            }
            out().flush();
            return 0;
        });
    }

    @Command(name = "submit", description = "Puts the draft to review.", mixinStandardHelpOptions = true)
    int submit(@Parameters(paramLabel = "EDITION", description = SLUG) String slug) {
        return opening.atDesk(desk -> told(desk, desk.submit(operator(), slug)));
    }

    @Command(
            name = "publish",
            description = "Publishes what is in review: from then on it never changes.",
            mixinStandardHelpOptions = true)
    int publish(@Parameters(paramLabel = "EDITION", description = SLUG) String slug) {
        return opening.atDesk(desk -> told(desk, desk.publish(operator(), slug)));
    }

    @Command(
            name = "revise",
            description = "Starts the next revision of a published edition as a draft, from the data of now.",
            mixinStandardHelpOptions = true)
    int revise(
            @Parameters(paramLabel = "EDITION", description = SLUG) String slug,
            @Option(names = "--note", required = true, description = "what the revision corrects") String note,
            @Option(names = "--methodology", paramLabel = "ID", description = "default: the edition's own") @Nullable
                    String methodology,
            @Option(names = "--runs", description = RUNS) @Nullable Integer runs) {
        EditionDesk.Order order = new EditionDesk.Order(slug, null, methodology, runs(runs), note);
        return opening.atDesk(desk -> told(desk, desk.revise(operator(), order)));
    }

    @Command(
            name = "verify",
            description = {
                "Scores an edition again from its frozen rules and inputs, and compares every number to the last bit.",
                "A downloaded package is proven without any database.",
                "Plug-ins are those that are installed here, unless --trust-plugins says otherwise."
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "EDITION", description = "a downloaded zip or its folder, or an edition's name")
                    String edition,
            @Option(names = "--revision", description = "of an edition in the database (default: the latest)") @Nullable
                    Integer revision,
            @Option(
                            names = "--trust-plugins",
                            description = {
                                "run the plug-in jars that come with the edition, in place of those installed here.",
                                "They run with all your rights, and digests say that they are whole, not whose they are:"
                                        + " only for packages from somebody you trust"
                            })
                    boolean trustPlugins) {
        Path file = Path.of(edition);
        if (Files.exists(file)) {
            return verify(file, trustPlugins);
        }
        if (edition.contains("/") || edition.endsWith(".zip")) {
            throw new RefusedInput("found EDITION " + edition + ", expected a file that is there");
        }
        return opening.atDesk(desk -> told(desk.verify(edition, revision, trustPlugins), List.of()));
    }

    @Command(
            name = "prove",
            description = {
                "Checks that all published editions are what their signed statements say, that statements and audit trail",
                "are linked without a gap, and that signatures hold. Scores nothing again: that is verify."
            },
            mixinStandardHelpOptions = true)
    int prove() {
        return opening.atDesk(desk -> {
            Proof.Verdict verdict = desk.prove();
            verdict.findings().forEach(out()::println);
            out().printf(
                            "%s %d statements, %d of them signed; %d entries of the audit trail.%n",
                            verdict.isProven()
                                    ? "Proven:"
                                    : "Not proven, by " + verdict.findings().size() + " findings:",
                            verdict.statements(),
                            verdict.signed(),
                            verdict.entries());
            out().flush();
            return verdict.isProven() ? 0 : IndexCommand.REFUSED;
        });
    }

    private int verify(Path file, boolean trustPlugins) {
        EditionPackage reading = inputs.files().edition(file);
        if (reading instanceof EditionPackage.Refused refused) {
            throw new RefusedInput(refused.report());
        }
        EditionPackage.Read read = (EditionPackage.Read) reading;
        List<String> findings = new ArrayList<>(read.findings());
        EditionCheck check = new EditionCheck(inputs.book(), inputs.plugins().installed());
        if (trustPlugins) {
            PluginLoader.Loaded loaded = inputs.plugins().load(read.plugins());
            findings.addAll(loaded.refusals());
            check = new EditionCheck(loaded.book(), loaded.code());
        }
        return told(check.check(read.edition(), read.rules()), findings);
    }

    private int told(EditionCheck.Verdict verdict, List<String> ofFiles) {
        List<String> findings = new ArrayList<>(ofFiles);
        findings.addAll(verdict.findings());
        out().println("Edition " + verdict.id());
        out().println("  methodology " + verdict.methodologyDigest());
        out().println("  inputs      " + verdict.inputsDigest());
        FrozenCode scored = verdict.scored();
        out().println("  engine      " + scored.engine()
                + (scored.engine().equals(verdict.engine()) ? "" : "; here " + verdict.engine()));
        scored.plugins().forEach(plugin -> out().println("  plug-in     " + plugin.sha256() + "  " + plugin.file()));
        findings.forEach(finding -> out().println("  " + finding));
        out().println(
                        findings.isEmpty()
                                ? "Proven: scored again, all " + verdict.rows() + " rows are the same to the last bit."
                                : "Not proven: " + findings.size()
                                        + (findings.size() == 1 ? " finding." : " findings."));
        if (verdict.isOtherCode()) {
            out().println("  The plug-ins that scored it come with it; --trust-plugins runs them.");
        }
        out().flush();
        return findings.isEmpty() ? 0 : IndexCommand.REFUSED;
    }

    private int told(EditionDesk desk, Edition edition) {
        out().println("Edition " + edition.id() + ": " + edition.status() + ", as of " + edition.year() + " by "
                + edition.methodology() + ", inputs " + edition.inputsDigest());
        desk.warnings(edition).forEach(warning -> out().println("  warning: " + warning));
        out().flush();
        return 0;
    }

    private static @Nullable IntervalRuns runs(@Nullable Integer count) {
        if (count != null && (count < 1 || count > 1_000_000)) {
            throw new RefusedInput("found --runs " + count + ", expected 1 to 1000000");
        }
        return count == null ? null : new IntervalRuns(count, IntervalRuns.USUAL.seed());
    }

    private static Identity operator() {
        return Identity.operator(System.getProperty("user.name", "somebody"));
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
