package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.collect.Manners;
import org.digitaldiplomacy.collect.PoliteWeb;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.Refreshing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches publishers' data anew and writes a new version of a data package. */
@Command(
        name = "refresh",
        description = {
            "Fetches what publishers publish today, checks it, shows what changes, and writes a new version of a data"
                    + " package.",
            "All or nothing: if one source fails, nothing is written. See docs/refreshing.md for each source."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  refresh --list",
            "  refresh world-bank iana-root --dry-run --contact desk@example.org",
            "  refresh all --package bundled --from by-hand --out data-2027 --contact desk@example.org"
        })
final class RefreshCommand implements Callable<Integer> {

    private static final String BUNDLED = "bundled";
    private static final String ALL = "all";

    private final Connectors connectors;
    private final Inputs inputs;

    @Parameters(arity = "0..*", paramLabel = "CONNECTOR", description = "sources by name, or 'all'")
    private List<String> names = List.of();

    @Option(names = "--list", description = "list the connectors, and stop")
    private boolean list;

    @Option(
            names = "--package",
            paramLabel = "DATA",
            defaultValue = BUNDLED,
            description = "the package to refresh: a directory, a zip or 'bundled' (default: ${DEFAULT-VALUE})")
    private String data;

    @Option(names = "--out", paramLabel = "DIR", description = "the new package's folder, which must not exist yet")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "show what changes, and write nothing")
    private boolean dryRun;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "files that you have, by the names of docs/refreshing.md: read instead of fetched")
    private @Nullable Path from;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            defaultValue = "refresh-answers",
            description =
                    "where raw answers are kept; those of the same day are used again (default: ${DEFAULT-VALUE})")
    private Path keep;

    @Option(
            names = "--release",
            paramLabel = "CONNECTOR=NAME",
            description = "another release than the usual one, such as vdem=17; may be given several times")
    private Map<String, String> releases = Map.of();

    @Option(names = "--as", paramLabel = "VERSION", description = "the new version (default: the month's next)")
    private String version = "";

    @Option(
            names = "--least-share",
            paramLabel = "PERCENT",
            defaultValue = "90",
            description = "of the countries and values known before, this share must be there again"
                    + " (default: ${DEFAULT-VALUE})")
    private int leastShare;

    @Option(names = "--accept-fewer", description = "take fewer values than that all the same")
    private boolean acceptFewer;

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            defaultValue = "digital-diplomacy",
            description = "the methodology whose scores are compared (default: ${DEFAULT-VALUE})")
    private String rules;

    @Option(names = "--changes", paramLabel = "DIR", description = "write every change of a value and score as CSV")
    private @Nullable Path changes;

    @Mixin
    private Courtesy courtesy;

    @Spec
    private CommandSpec spec;

    RefreshCommand(Connectors connectors, Inputs inputs) {
        this.connectors = connectors;
        this.inputs = inputs;
    }

    /** All that there are. */
    record Connectors(List<Connector> all) {

        Connectors {
            all = List.copyOf(all);
        }

        List<Connector> named(List<String> names) {
            if (names.equals(List.of(ALL))) {
                return all;
            }
            List<String> ids = all.stream().map(Connector::id).toList();
            List<Connector> found = new ArrayList<>();
            for (String name : names.stream().distinct().toList()) {
                found.add(all.stream()
                        .filter(c -> c.id().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new RefusedInput(
                                "found CONNECTOR " + name + ", expected one of " + String.join(", ", ids) + ", or 'all'"
                                        + ClosestName.to(name, ids)
                                                .map(close -> "; did you mean " + close + "?")
                                                .orElse(""))));
            }
            return found;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            return list();
        }
        List<Connector> asked = connectors.named(names);
        requireOptions(asked);
        Path work = Files.createTempDirectory(Files.createDirectories(parent()), ".refresh-");
        try {
            return refresh(asked, work);
        } finally {
            delete(work);
        }
    }

    private int list() {
        PrintWriter told = spec.commandLine().getOut();
        for (Connector connector : connectors.all()) {
            String release = connector.release().isEmpty() ? "" : " (release " + connector.release() + ")";
            told.printf("%-20s %s%s%n", connector.id(), connector.publisher(), release);
            told.printf("%-20s   %s%n", "", connector.gives());
        }
        told.flush();
        return 0;
    }

    private void requireOptions(List<Connector> asked) {
        if (asked.isEmpty()) {
            throw new RefusedInput("found no CONNECTOR, expected some of " + String.join(", ", ids()) + ", or 'all'");
        }
        if (out == null && !dryRun) {
            throw new RefusedInput("found neither --out nor --dry-run, expected one of them");
        }
        if (out != null && Files.exists(out)) {
            throw new RefusedInput("found --out " + out + ", expected a folder that does not exist yet");
        }
        if (from != null && !Files.isDirectory(from)) {
            throw new RefusedInput("found --from " + from + ", expected a folder");
        }
        if (leastShare < 1 || leastShare > 100) {
            throw new RefusedInput("found --least-share " + leastShare + ", expected 1 to 100");
        }
        if (!version.matches("|[\\w.+-]{1,64}")) {
            throw new RefusedInput("found --as " + version + ", expected a version such as 2027.1.1");
        }
        releases.keySet().stream().filter(id -> !ids().contains(id)).findFirst().ifPresent(id -> {
            throw new RefusedInput("found --release " + id + "=…, expected one of " + String.join(", ", ids()));
        });
    }

    private List<String> ids() {
        return connectors.all().stream().map(Connector::id).toList();
    }

    private Path parent() {
        Path beside = out == null ? keep.toAbsolutePath() : out.toAbsolutePath();
        Path parent = beside.getParent();
        return parent == null ? beside : parent;
    }

    private int refresh(List<Connector> asked, Path work) throws IOException {
        if (!data.equals(BUNDLED) && !Files.exists(Path.of(data))) {
            throw new RefusedInput("found --package " + data + ", expected a directory, a zip or 'bundled'");
        }
        Inputs.Run was = inputs.run(rules, data, null);
        Path after = Files.createDirectory(work.resolve("package"));
        inputs.files().unpack(data.equals(BUNDLED) ? null : Path.of(data), after);
        Refreshing.Outcome outcome = new Refreshing(
                        new PoliteWeb(courtesy.over(Manners.FOR_FILES)), LocalDate.now(ZoneOffset.UTC), settings())
                .run(asked, after, version);
        if (outcome instanceof Refreshing.Outcome.Failed failed) {
            throw new RefusedInput(String.join("\n", failed.sentences()));
        }
        Refreshing.Outcome.Refreshed refreshed = (Refreshing.Outcome.Refreshed) outcome;
        Inputs.Run is = inputs.run(rules, after.toString(), was.asOf());
        RefreshReport report = new RefreshReport(refreshed, was.scores(), is.scores());
        report.print(spec.commandLine().getOut());
        if (changes != null) {
            report.write(Files.createDirectories(changes));
        }
        publish(after, refreshed.version());
        return 0;
    }

    private Refreshing.Settings settings() {
        return new Refreshing.Settings(from, keep, releases, acceptFewer ? 0 : leastShare / 100.0);
    }

    private void publish(Path after, String written) throws IOException {
        PrintWriter told = spec.commandLine().getOut();
        if (out == null || dryRun) {
            told.println("Nothing was written: --dry-run.");
        } else {
            Files.move(after, out);
            told.println("Wrote version " + written + " to " + out + ".");
        }
        told.flush();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
