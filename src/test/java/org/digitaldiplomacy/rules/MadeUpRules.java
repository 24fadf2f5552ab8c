package org.digitaldiplomacy.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A methodology for tests of what goes into one: the weighted mean of indicators, each onto 0 to 100, of states that have all
 * of them.
 *
 * @param weights by indicator; of those whose name begins with {@code incidents} fewer are better
 */
public record MadeUpRules(String id, Map<String, Integer> weights) {

    private static final String METHODOLOGY = """
            id: %s
            version: 1.0.0
            name: Made up
            summary: Made up for a test.
            defaults:
              select: {latest: {max-age: 0}}
              normalise: min-max
              aggregate: arithmetic
              screen: {coverage: {min-known: 1}}
            tree:
              id: index
              name: Index
              children:
            """;

    private static final String INDICATOR = """
            id: %1$s
            name: The %1$s
            measures: Made up for a test.
            why: Made up for a test.
            unit: as measured
            source: Nobody
            direction: %2$s-is-better
            """;

    private static final String README =
            "# Made up\n## What it measures\nA.\n## Why\nB.\n## How it is scored\nC.\n## Limits\nD.\n## Sources\nE.\n";

    public MadeUpRules {
        weights = new TreeMap<>(weights);
    }

    /** Writes its folder, which has its id for a name. */
    public Path writeInto(Path parent) throws IOException {
        Path folder = parent.resolve(id);
        Files.createDirectories(folder.resolve("indicators"));
        StringBuilder methodology = new StringBuilder(METHODOLOGY.formatted(id));
        for (Map.Entry<String, Integer> each : weights.entrySet()) {
            String indicator = each.getKey();
            methodology.append("    - {indicator: ").append(indicator);
            methodology.append(", weight: ").append(each.getValue()).append("}\n");
            Files.writeString(
                    folder.resolve("indicators/" + indicator + ".yaml"),
                    INDICATOR.formatted(indicator, indicator.startsWith("incidents") ? "lower" : "higher"));
        }
        Files.writeString(folder.resolve("methodology.yaml"), methodology);
        Files.writeString(folder.resolve("README.md"), README);
        return folder;
    }
}
