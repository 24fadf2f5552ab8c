package org.digitaldiplomacy.edition;

import java.util.Optional;

/** Stored plug-in jars. What is kept stays, since published editions name it. */
public interface PluginJars {

    /** Stores the jar unless it is there already. */
    void keep(PluginJar jar);

    Optional<PluginJar> find(FrozenPlugin plugin);
}
