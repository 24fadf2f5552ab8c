package org.digitaldiplomacy.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.collect.Collection;
import org.digitaldiplomacy.collect.Collector;
import org.digitaldiplomacy.collect.Manners;
import org.digitaldiplomacy.collect.MetricFile;
import org.digitaldiplomacy.collect.PoliteWeb;
import org.digitaldiplomacy.model.SourceId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures accounts on a platform, politely. */
@Command(
        name = "collect",
        description = {
            "Asks a platform for the followers, following and posts of accounts, and adds them to a file.",
            "The file is one of the table account_metrics. Started again on the same day it goes on with those that are"
                    + " not in the file yet."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  collect --platform mastodon --accounts accounts.csv --out metrics.csv"})
final class CollectCommand implements Callable<Integer> {

    private final Collectors collectors;

    @Option(
            names = "--platform",
            paramLabel = "ID",
            required = true,
            description = "mastodon, bluesky, youtube, or a plug-in's")
    private String platform;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            required = true,
            description = "CSV with the columns platform and handle; other columns and platforms are passed over")
    private Path accounts;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the CSV to add to")
    private Path out;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "the id to cite the rows by (default: collected-PLATFORM-DATE)")
    private @Nullable String source;

    @Mixin
    private Courtesy courtesy;

    @Option(
            names = "--private-addresses",
            description = "ask machines of the own network, by plain http and on any port: for servers of your own")
    private boolean privateAddresses;

    @Spec
    private CommandSpec spec;

    CollectCommand(Collectors collectors) {
        this.collectors = collectors;
    }

    /** All that there are. */
    record Collectors(List<Collector> all) {

        Collectors {
            all = List.copyOf(all);
        }

        Collector of(String platform) {
            return all.stream()
                    .filter(c -> c.platform().value().equals(platform))
                    .findFirst()
                    .orElseThrow(() -> new RefusedInput("found --platform " + platform + ", expected one of "
                            + String.join(
                                    ", ",
                                    all.stream().map(c -> c.platform().value()).toList())));
        }
    }

    @Override
    public Integer call() {
        Collector collector = collectors.of(platform);
        collector.obstacle().ifPresent(why -> {
            throw new RefusedInput(why);
        });
        List<String> handles = handles();
        Manners manners = courtesy.over(Manners.POLITE.privateAddresses(privateAddresses));
        try {
            MetricFile rows = MetricFile.at(out, collector.platform(), sourceId());
            return tell(
                    new Collection(collector, new PoliteWeb(manners), InstantSource.system()).run(handles, rows),
                    handles.size());
        } catch (IOException unwritable) {
            throw new RefusedInput(String.valueOf(unwritable.getMessage()));
        }
    }

    private int tell(Collection.Outcome outcome, int asked) {
        PrintWriter err = spec.commandLine().getErr();
        outcome.unanswered().forEach(err::println);
        PrintWriter told = spec.commandLine().getOut();
        told.printf(
                "%s: %d of %d accounts measured, %d before, %d not; rows cite the source %s%n",
                out,
                outcome.measured(),
                asked,
                outcome.already(),
                outcome.unanswered().size(),
                sourceId());
        told.flush();
        return outcome.unanswered().isEmpty() ? 0 : IndexCommand.REFUSED;
    }

    private SourceId sourceId() {
        String id = source == null ? "collected-" + platform + "-" + LocalDate.now(ZoneOffset.UTC) : source;
        try {
            return new SourceId(id);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedInput(
                    "found --source " + id + ", expected lower-case letters and digits joined by hyphens");
        }
    }

    private List<String> handles() {
        List<String> handles = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(accounts)) {
            for (NamedCsvRecord row : rows) {
                String of = row.findField("platform").orElseThrow(() -> lacks("platform"));
                String handle = row.findField("handle").orElseThrow(() -> lacks("handle"));
                if (of.equals(platform)) {
                    handles.add(handle);
                }
            }
        } catch (IOException | CsvParseException unreadable) {
            throw new RefusedInput(
                    "found --accounts " + accounts + ", expected a readable CSV file (" + unreadable + ")");
        }
        if (handles.isEmpty()) {
            throw new RefusedInput("found no account on " + platform + " in " + accounts + ", expected one at least");
        }
        return handles;
    }

    private RefusedInput lacks(String column) {
        return new RefusedInput(
                "found no column " + column + " in " + accounts + ", expected the columns platform and handle");
    }
}
