package org.digitaldiplomacy.edition;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.port.DataNames;

/** Reads rule folders into methodologies. */
public interface RuleBook {

    /** Reads the files of a folder, path → text, as an edition froze them. */
    Reading read(Map<String, String> files);

    /** @throws java.io.UncheckedIOException where the folder cannot be read at all */
    Reading read(Path folder);

    /** Reads a methodology that comes with the application; empty where there is none of that id. */
    Optional<Reading> bundled(String id);

    /** The JSON Schemas of rule files with all formulas that are known here, file name → text. */
    Map<String, String> schemas();

    /** The same book for that data: rules that name what the data does not have are refused. */
    RuleBook knowing(DataNames names);

    /** The same book for rules that are still being written: texts for readers may be missing, such as README.md. */
    RuleBook ofDrafts();

    /** The outcome of reading a rule folder. */
    sealed interface Reading {

        record Read(RuleSet rules) implements Reading {}

        /** @param report one line for each problem: file, line, value found, value expected */
        record Refused(String report) implements Reading {}
    }
}
