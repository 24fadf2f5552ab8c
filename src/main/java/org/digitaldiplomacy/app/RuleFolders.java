package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.port.DataNames;
import org.digitaldiplomacy.rules.BundledRules;
import org.digitaldiplomacy.rules.KnownNames;
import org.digitaldiplomacy.rules.RuleFiles;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.RuleReading;

/** The methodologies that the service starts with: a folder of the user's, or the bundled one. */
final class RuleFolders {

    private final RuleReader reader;

    RuleFolders(RuleReader reader) {
        this.reader = reader;
    }

    /**
     * Rule folders that were read, and those of which only published editions are left.
     *
     * @param read methodologies that can score here
     * @param publishedOnly folder → report, of those that cannot be read here, but whose editions are published
     */
    record Found(List<RuleSet> read, SortedMap<String, String> publishedOnly) {
        Found {
            read = List.copyOf(read);
        }
    }

    /**
     * Reads every methodology folder.
     *
     * @param root the user's own folder of folders; the bundled one where empty
     * @param names what a methodology that publishes editions may name, since it scores that data
     * @param isPublished whether an edition by the rules of this digest is published: what is frozen is served though the
     *     rules cannot be read any more, as when a plug-in is gone
     * @throws InvalidStart where a folder has problems, naming all of them
     */
    Found read(Optional<Path> root, DataNames names, Predicate<String> isPublished) {
        List<RuleSet> read = new ArrayList<>();
        SortedMap<String, String> publishedOnly = new TreeMap<>();
        StringBuilder problems = new StringBuilder();
        for (Map.Entry<String, RuleFiles> folder : folders(root).entrySet()) {
            RuleReading reading = read(folder.getValue(), names);
            if (reading instanceof RuleReading.Read ok) {
                read.add(ok.rules());
            } else if (reading instanceof RuleReading.Refused refused) {
                if (reader.digest(folder.getValue()).filter(isPublished).isPresent()) {
                    publishedOnly.put(folder.getKey(), refused.report());
                } else {
                    problems.append("The rules in ").append(folder.getKey()).append(" are refused:\n");
                    problems.append(refused.report()).append('\n');
                }
            } else {
                throw new IllegalStateException("no such kind: " + reading);
            }
        }
        if (problems.length() > 0) {
            throw new InvalidStart(problems.toString());
        }
        return new Found(read, publishedOnly);
    }

    private RuleReading read(RuleFiles folder, DataNames names) {
        RuleReading reading = reader.read(folder);
        boolean isPublished = reading instanceof RuleReading.Read read
                && !read.rules().editions().isEmpty();
        return isPublished ? reader.read(folder, KnownNames.of(names)) : reading;
    }

    private static SortedMap<String, RuleFiles> folders(Optional<Path> root) {
        if (root.isPresent() && !Files.isDirectory(root.get())) {
            throw new InvalidStart("ddi.rules names " + root.get() + "; expected a folder of methodology folders");
        }
        try {
            return root.isPresent() ? BundledRules.folders(root.get()) : BundledRules.all();
        } catch (IOException e) {
            throw new InvalidStart("The scoring rules cannot be read: " + e.getMessage());
        }
    }
}
