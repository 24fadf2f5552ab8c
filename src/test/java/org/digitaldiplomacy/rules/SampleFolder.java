package org.digitaldiplomacy.rules;

import java.util.Map;
import java.util.TreeMap;

/** A small valid rule folder, to be broken in one place. */
record SampleFolder(Map<String, String> files) {

    static final String METHODOLOGY = """
            id: sample
            version: 1.0.0
            name: Sample
            summary: A small index.
            scope:
              groups: [un-members]
              also: [XKX, "NO"]
            defaults:
              select: {latest: {max-age: 5}}
              normalise: min-max
              aggregate: arithmetic
              screen: {coverage: {min-known: 0.6}}
            tree:
              id: index
              name: Index
              children:
                - id: reach
                  name: Reach
                  weight: 2
                  children:
                    - indicator: users
                      weight: 0.5
                      rationale: Everyone counts.
                    - indicator: missions
                - id: openness
                  name: Openness
                  aggregate: geometric
                  decimals: 3
                  on-failure: exclude-value
                  children:
                    - indicator: services
            leverage:
              - id: leverage
                name: Leverage
                of: index
                about: How far above size.
                regressors:
                  - {name: population, column: population, derive: [log1p]}
            groups:
              - id: small
                name: Small
                about: At most ten million.
                criteria:
                  - {column: population, at-most: 10000000}
            editions: [2024, 2022]
            """;

    static final String USERS = """
            id: users
            name: Users
            column: internet-users
            measures: Who is online.
            why: They can be reached.
            unit: "%"
            source: World Bank
            direction: higher-is-better
            derive:
              - log1p
              - {per: {column: population, scale: 1000}}
            treat: {winsorise: {points: 3}}
            """;

    static final String README = """
            # Sample

            ## What it measures
            Something.

            ## Why
            Because.

            ## How it is scored
            Simply.

            ## Limits
            Many.

            ## Sources
            One.
            """;

    static SampleFolder valid() {
        Map<String, String> files = new TreeMap<>();
        files.put("methodology.yaml", METHODOLOGY);
        files.put("README.md", README);
        files.put("indicators/users.yaml", USERS);
        files.put("indicators/missions.yaml", indicator("missions"));
        files.put("indicators/services.yaml", indicator("services"));
        return new SampleFolder(files);
    }

    static String indicator(String id) {
        return """
                id: %s
                name: An indicator
                measures: Something.
                why: It matters.
                unit: index
                source: Somebody
                direction: higher-is-better
                """.formatted(id);
    }

    SampleFolder with(String path, String text) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new SampleFolder(changed);
    }

    SampleFolder without(String path) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.remove(path);
        return new SampleFolder(changed);
    }

    /** @throws IllegalArgumentException where the text to replace is not there, so that no test breaks nothing */
    SampleFolder replacing(String path, String text, String by) {
        String whole = files.getOrDefault(path, "");
        if (!whole.contains(text)) {
            throw new IllegalArgumentException(path + " does not hold: " + text);
        }
        return with(path, whole.replace(text, by));
    }

    RuleReading read() {
        return read(KnownNames.NONE);
    }

    RuleReading read(KnownNames known) {
        return new RuleReader(SampleMethods.REGISTRY).read(RuleFiles.of(files), known);
    }
}
