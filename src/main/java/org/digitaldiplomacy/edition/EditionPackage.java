package org.digitaldiplomacy.edition;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An edition that was downloaded whole, as it was found. */
public sealed interface EditionPackage {

    /**
     * @param rules path → text of the rule folder
     * @param plugins jars that came with it, which nobody vouches for
     * @param findings a sentence for each file that is not what the package's own list of digests says
     */
    record Read(FrozenEdition edition, SortedMap<String, String> rules, List<PluginJar> plugins, List<String> findings)
            implements EditionPackage {
        public Read {
            rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
            plugins = List.copyOf(plugins);
            findings = List.copyOf(findings);
        }
    }

    /** @param report what was found, and what was expected */
    record Refused(String report) implements EditionPackage {}
}
