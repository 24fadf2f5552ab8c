package org.digitaldiplomacy.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is scored, by what and as of when; the first two parameters of the commands that score. */
final class Scoring {

    @Parameters(index = "0", paramLabel = "RULES", description = "a methodology's folder or the name of a bundled one")
    private String rules;

    @Parameters(index = "1", paramLabel = "DATA", description = "a CSV file, a data package, or 'bundled'")
    private String data;

    @Option(names = "--as-of", paramLabel = "YEAR", description = "score as of this year (default: the last edition's)")
    private @Nullable Integer asOf;

    Inputs.Run run(Inputs inputs) {
        return inputs.run(rules, data, asOf);
    }

    String rules() {
        return rules;
    }

    String data() {
        return data;
    }

    @Nullable
    Integer asOf() {
        return asOf;
    }
}
