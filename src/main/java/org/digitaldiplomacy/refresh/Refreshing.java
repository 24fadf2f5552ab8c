package org.digitaldiplomacy.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.collect.Downloads;
import org.digitaldiplomacy.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * One run of connectors over a package that lies unpacked in a folder of our own. Nothing in the folder changes before
 * every connector has given its rows and every share holds.
 */
public final class Refreshing {

    private final Downloads web;
    private final LocalDate today;
    private final Settings settings;

    /**
     * How a run is made.
     *
     * @param from folder that the operator filled; null for none
     * @param keep where raw answers are kept, a folder for each day
     * @param releases by connector
     * @param leastShare of the held units that must be there again, from 0 to 1
     */
    public record Settings(@Nullable Path from, Path keep, Map<String, String> releases, double leastShare) {

        public Settings {
            releases = Map.copyOf(releases);
        }
    }

    public Refreshing(Downloads web, LocalDate today, Settings settings) {
        this.web = web;
        this.today = today;
        this.settings = settings;
    }

    /** Outcome of a run. */
    public sealed interface Outcome {

        /** @param notes a line on whatever was passed over, by connector */
        record Refreshed(String version, List<Change> changes, List<String> notes) implements Outcome {

            public Refreshed {
                changes = List.copyOf(changes);
                notes = List.copyOf(notes);
            }
        }

        /** @param sentences one for each connector that failed */
        record Failed(List<String> sentences) implements Outcome {

            public Failed {
                sentences = List.copyOf(sentences);
            }
        }
    }

    /**
     * Refreshes the folder, or leaves it as it is.
     *
     * @param version of the new package; empty for the next one of this month
     * @throws IOException where the folder cannot be read or written
     */
    public Outcome run(List<Connector> connectors, Path folder, String version) throws IOException {
        PackageFolder opened = PackageFolder.open(folder);
        Map<Connector, Fetched> fetched = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        for (Connector connector : connectors) {
            try {
                fetched.put(connector, fetch(connector, opened.held()));
            } catch (Refused refused) {
                failures.add(sentence(connector, refused));
            }
        }
        return failures.isEmpty()
                ? write(opened, fetched, version.isEmpty() ? Descriptors.next(opened.version(), today) : version)
                : new Outcome.Failed(failures);
    }

    private Fetched fetch(Connector connector, Held held) throws Refused {
        FileAnswers answers = new FileAnswers(settings.from(), settings.keep(), web, today);
        String release = settings.releases().getOrDefault(connector.id(), connector.release());
        try {
            Fetched fetched = connector.fetch(new Asked(held, release, today), answers);
            for (TableRows rows : fetched.tables()) {
                new Shares(settings.leastShare()).require(held, rows);
            }
            return fetched;
        } catch (Refused refused) {
            answers.setAside();
            throw refused;
        }
    }

    private static String sentence(Connector connector, Refused refused) {
        return connector.id() + ": " + refused.why()
                + ". Nothing was changed. Start again later, or get the file by hand and name its folder by --from"
                + " (docs/refreshing.md#" + connector.id() + ").";
    }

    private Outcome write(PackageFolder opened, Map<Connector, Fetched> fetched, String version) throws IOException {
        Revision revision = new Revision(opened);
        Set<String> citedBefore = revision.cited();
        List<Source> sources = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        fetched.forEach((connector, given) -> {
            given.tables().forEach(revision::take);
            sources.addAll(given.sources());
            given.notes().forEach(note -> notes.add(connector.id() + ": " + note));
        });
        revision.cite(sources, citedBefore);
        opened.seal(version, today);
        return new Outcome.Refreshed(version, revision.changes(), notes);
    }
}
