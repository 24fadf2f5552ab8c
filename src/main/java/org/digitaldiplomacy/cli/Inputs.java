package org.digitaldiplomacy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.ScoringStopped;
import org.jspecify.annotations.Nullable;

/** Turns what a command line names into rules and data, or refuses it. */
final class Inputs {

    private static final String BUNDLED = "bundled";

    private final RuleBook book;
    private final DataFiles files;

    Inputs(RuleBook book, DataFiles files) {
        this.book = book;
        this.files = files;
    }

    /** What is scored. */
    record Run(RuleSet rules, Panel panel, int asOf) {

        Scores scores() {
            try {
                return Engine.score(rules.methodology(), panel, asOf);
            } catch (ScoringStopped e) {
                throw new RefusedInput(String.valueOf(e.getMessage()));
            }
        }

        /**
         * The node that was asked for, the root where none was.
         *
         * @throws RefusedInput where the methodology has no such node
         */
        String node(@Nullable String asked) {
            Methodology methodology = rules.methodology();
            boolean known = asked == null
                    || methodology.node(asked).isPresent()
                    || methodology.leverages().stream().anyMatch(l -> l.id().equals(asked));
            if (!known) {
                throw new RefusedInput("found --node " + asked + ", expected a node of " + methodology.id() + ": "
                        + methodology.nodes().stream().map(Node::id).toList());
            }
            return asked == null ? methodology.root().id() : asked;
        }
    }

    /** @param asOf null for the last edition's year or, where there are no editions, the data's last */
    Run run(String rulesName, String dataName, @Nullable Integer asOf) {
        RuleSet rules = rules(rulesName);
        Panel panel = panel(rules.methodology(), dataName, asOf == null ? 1 : asOf);
        return new Run(rules, panel, asOf == null ? year(rules, panel) : asOf);
    }

    RuleSet rules(String name) {
        RuleBook.Reading reading = reading(name);
        if (reading instanceof RuleBook.Reading.Read read) {
            return read.rules();
        }
        throw new RefusedInput(
                "The rules in " + name + " are refused:\n" + ((RuleBook.Reading.Refused) reading).report());
    }

    RuleBook.Reading reading(String name) {
        Path folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            return book.read(folder);
        }
        return book.bundled(name)
                .orElseThrow(() -> new RefusedInput(
                        "found RULES " + name + ", expected a folder or the name of a bundled methodology"));
    }

    private Panel panel(Methodology methodology, String name, int year) {
        Path file = Path.of(name);
        if (!name.equals(BUNDLED) && !Files.exists(file)) {
            throw new RefusedInput(
                    "found DATA " + name + ", expected a file, a directory or the word '" + BUNDLED + "'");
        }
        DataFiles.Reading reading =
                name.equals(BUNDLED) ? files.bundled() : files.read(file, methodology.columns(), year);
        if (reading instanceof DataFiles.Reading.Read read) {
            return read.panel();
        }
        throw new RefusedInput(((DataFiles.Reading.Refused) reading).report());
    }

    private static int year(RuleSet rules, Panel panel) {
        return rules.editions().isEmpty()
                ? panel.lastYear(rules.methodology().columns())
                : rules.editions().get(rules.editions().size() - 1);
    }
}
