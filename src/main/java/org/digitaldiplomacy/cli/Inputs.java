package org.digitaldiplomacy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.edition.PluginLoader;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.jspecify.annotations.Nullable;

/** Turns what a command line names into rules and data, or refuses it. */
final class Inputs {

    private static final String BUNDLED = "bundled";
    private static final String DATABASE = "database";

    private final RuleBook book;
    private final DataFiles files;
    private final IndexDatabase.Opening opening;
    private final PluginLoader plugins;

    Inputs(RuleBook book, DataFiles files, IndexDatabase.Opening opening, PluginLoader plugins) {
        this.book = book;
        this.files = files;
        this.opening = opening;
        this.plugins = plugins;
    }

    PluginLoader plugins() {
        return plugins;
    }

    /**
     * Inputs of one scoring run.
     *
     * @param notes sentences on units that are hardly what they were meant to be
     */
    record Run(RuleSet rules, Panel panel, int asOf, List<String> notes) {

        /** @throws RefusedInput where nobody is in the methodology's scope */
        Scores scores() {
            Scores scores = Engine.score(rules.methodology(), panel, asOf);
            if (scores.units().size() == 0) {
                throw new RefusedInput("found " + panel.units().size() + " units, none of them in the scope of "
                        + rules.methodology().id() + ", expected some: " + scope());
            }
            return scores;
        }

        private String scope() {
            Methodology.Scope scope = rules.methodology().scope();
            return scope.equals(Methodology.Scope.ALL)
                    ? "any unit will do"
                    : "those in one of the groups " + scope.groups() + ", and " + scope.also();
        }

        /**
         * The node that was asked for, the root where none was.
         *
         * @throws RefusedInput where the methodology has no such node
         */
        String node(@Nullable String asked) {
            Methodology methodology = rules.methodology();
            if (asked == null) {
                return methodology.root().id();
            }
            Stream<String> leverages = methodology.leverages().stream().map(Leverage::id);
            List<String> known = Stream.concat(methodology.nodes().stream().map(Node::id), leverages)
                    .toList();
            if (!known.contains(asked)) {
                throw new RefusedInput("found --node " + asked + ", expected a node of " + methodology.id()
                        + ", one of " + String.join(", ", known));
            }
            return asked;
        }
    }

    Run run(String rulesName, String dataName, @Nullable Integer asOf) {
        return run(rulesName, dataName, asOf, Set.of());
    }

    /**
     * Rules and data to be worked out with, not published: texts for readers may be missing.
     *
     * @param asOf null for the last edition's year or, where there are no editions, the data's last
     * @param welcome data columns to read beside the methodology's own
     */
    Run run(String rulesName, String dataName, @Nullable Integer asOf, Set<String> welcome) {
        RuleSet rules = rules(book.ofDrafts(), rulesName);
        Set<String> columns = rules.columns();
        OptionalInt stated = asOf == null ? lastEdition(rules) : OptionalInt.of(asOf);
        DataFiles.Reading.Read data = data(dataName, new DataFiles.Wanted(columns, welcome, stated.orElse(1)));
        if (isPackage(dataName)) {
            rules(book.ofDrafts().knowing(data.names().withAnyUnit()), rulesName);
        }
        List<String> notes = isPackage(dataName)
                ? List.of()
                : UnitNotes.of(data.panel().units().codes(), files.countries());
        return new Run(rules, data.panel(), stated.orElseGet(() -> lastYear(data.panel(), columns, dataName)), notes);
    }

    private static RuleSet rules(RuleBook book, String name) {
        RuleBook.Reading reading = reading(book, name);
        if (reading instanceof RuleBook.Reading.Read read) {
            return read.rules();
        }
        throw new RefusedInput(
                "The rules in " + name + " are refused:\n" + ((RuleBook.Reading.Refused) reading).report());
    }

    private static RuleBook.Reading reading(RuleBook book, String name) {
        Path folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            return book.read(folder);
        }
        return book.bundled(name)
                .orElseThrow(() -> new RefusedInput(
                        "found RULES " + name + ", expected a folder or the name of a bundled methodology"));
    }

    /** @throws RefusedInput where there is no such data, or it is refused */
    DataFiles.Reading.Read data(String name, DataFiles.Wanted wanted) {
        if (name.equals(DATABASE)) {
            try (IndexDatabase database = opening.open()) {
                return database.observations();
            }
        }
        if (!name.equals(BUNDLED) && !Files.exists(Path.of(name))) {
            throw new RefusedInput("found DATA " + name + ", expected a file, a directory or one of the words '"
                    + BUNDLED + "' and '" + DATABASE + "'");
        }
        DataFiles.Reading reading = name.equals(BUNDLED) ? files.bundled() : files.read(Path.of(name), wanted);
        if (reading instanceof DataFiles.Reading.Read read) {
            return read;
        }
        throw new RefusedInput(((DataFiles.Reading.Refused) reading).report());
    }

    /**
     * A data package with all of its tables.
     *
     * @throws RefusedInput where there is no such package, or it is refused
     */
    DataPackage dataPackage(String name) {
        boolean isThere = name.equals(BUNDLED) || Files.exists(Path.of(name));
        DataPackage whole = isThere && isPackage(name)
                ? data(name, new DataFiles.Wanted(Set.of(), Set.of(), 1)).whole()
                : null;
        if (whole == null) {
            throw new RefusedInput(
                    "found DATA " + name + ", expected a directory, a zip or the word '" + BUNDLED + "'");
        }
        return whole;
    }

    /** A single file tells by its header what it lacks. */
    private static boolean isPackage(String data) {
        return data.equals(BUNDLED)
                || data.equals(DATABASE)
                || data.endsWith(".zip")
                || Files.isDirectory(Path.of(data));
    }

    private static OptionalInt lastEdition(RuleSet rules) {
        return rules.editions().stream().mapToInt(Integer::intValue).max();
    }

    private static int lastYear(Panel panel, Set<String> columns, String dataName) {
        int year = panel.lastYear(columns);
        if (year == 0) {
            throw new RefusedInput(
                    "found no value in " + dataName + ", expected some of " + String.join(", ", columns));
        }
        return year;
    }

    RuleBook book() {
        return book;
    }

    DataFiles files() {
        return files;
    }
}
