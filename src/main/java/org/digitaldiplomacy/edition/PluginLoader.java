package org.digitaldiplomacy.edition;

import java.util.List;

/** The plug-ins that are installed here, and the way to run others. */
public interface PluginLoader {

    /** The engine and the plug-ins that are installed here. */
    ScoringCode installed();

    /**
     * Loads these jars beside the built-in formulas, in place of those that are installed. From then on their code runs
     * with all rights of this process.
     */
    Loaded load(List<PluginJar> jars);

    /**
     * Rules and formulas that were loaded, and refusals.
     *
     * @param book reads rules with the formulas of these jars
     * @param refusals a sentence for each jar that did not load
     */
    record Loaded(RuleBook book, ScoringCode code, List<String> refusals) {
        public Loaded {
            refusals = List.copyOf(refusals);
        }
    }
}
