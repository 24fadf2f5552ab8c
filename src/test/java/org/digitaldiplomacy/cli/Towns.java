package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Five synthetic towns, with numbers that are easy to score by hand. The gap of A4's speed is filled with the mean of
 * its region, 32.5; A5 has no population to divide its sites by.
 */
record Towns(Path folder) {

    static final String METHODOLOGY = """
            id: towns
            version: 1.0.0
            name: Towns
            summary: Synthetic towns.
            defaults:
              select: {latest: {max-age: 5}}
              normalise: min-max
              aggregate: arithmetic
              screen: {coverage: {min-known: 0.6, require-parts: true}}
            tree:
              id: index
              name: Index
              children:
                - indicator: speed
                  weight: 2
                - indicator: sites
                - indicator: cost
            groups:
              - id: small
                name: Small
                about: At most a thousand people.
                criteria:
                  - {column: population, at-most: 1000}
            """;

    static final String WIDE = """
            unit,region,population,speed,sites,cost
            A1,north,1000,10,5,3
            A2,north,2000,40,20,1
            A3,south,500,25,1,2
            A4,south,4000,,40,5
            A5,south,,40,3,4
            """;

    /** The same data, its rows in another order. */
    static final String LONG = """
            code,indicator,value,year,region
            A5,cost,4,2020,south
            A1,population,1000,2020,north
            A2,population,2000,2020,north
            A3,population,500,2020,south
            A4,population,4000,2020,south
            A1,speed,10,2020,north
            A2,speed,40,2020,north
            A3,speed,25,2020,south
            A5,speed,40,2020,south
            A1,sites,5,2020,north
            A2,sites,20,2020,north
            A3,sites,1,2020,south
            A4,sites,40,2020,south
            A5,sites,3,2020,south
            A1,cost,3,2020,north
            A2,cost,1,2020,north
            A3,cost,2,2020,south
            A4,cost,5,2020,south
            """;

    static final String SCORES = """
            unit,node,score,rank,rank_in_small,reason_code,reason
            A1,index,21.875,4,2,,
            A2,index,100,1,,,
            A3,index,43.75,3,1,,
            A4,index,62.5,2,,,
            A5,index,,,,PART_MISSING,"index needs sites, which is missing. There is no usable value of population to divide by."
            """;

    private static final String README = """
            # Towns
            ## What it measures
            Nothing.
            ## Why
            To test.
            ## How it is scored
            Simply.
            ## Limits
            It is made up.
            ## Sources
            None.
            """;

    /** Writes the rules. */
    static Towns in(Path folder) throws IOException {
        Towns towns = new Towns(Files.createDirectories(folder.resolve("towns")));
        Files.createDirectories(towns.folder.resolve("indicators"));
        towns.write("methodology.yaml", METHODOLOGY)
                .write("README.md", README)
                .write("indicators/speed.yaml", indicator("speed", "higher", "impute: {group-mean: {group: region}}"))
                .write("indicators/sites.yaml", indicator("sites", "higher", """
                        derive:
                          - {per: {column: population, scale: 1000}}"""))
                .write("indicators/cost.yaml", indicator("cost", "lower", ""));
        return towns;
    }

    private static String indicator(String id, String better, String more) {
        return """
                id: %s
                name: The %s
                measures: Something.
                why: To test.
                unit: index
                source: Nobody
                direction: %s-is-better
                %s
                """.formatted(id, id, better, more);
    }

    Towns write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
        return this;
    }

    /** Changes one of the rule files; the text to replace must be there. */
    Towns replacing(String path, String text, String by) throws IOException {
        String whole = Files.readString(folder.resolve(path));
        if (!whole.contains(text)) {
            throw new IllegalArgumentException(path + " does not hold: " + text);
        }
        return write(path, whole.replace(text, by));
    }

    /** A data file beside the folder. */
    Path data(String text) throws IOException {
        return data(text.getBytes(StandardCharsets.UTF_8));
    }

    Path data(byte[] bytes) throws IOException {
        return Files.write(folder.resolveSibling("towns.csv"), bytes);
    }
}
