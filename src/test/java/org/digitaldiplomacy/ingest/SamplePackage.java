package org.digitaldiplomacy.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small valid package, and every way to spoil it. All of it is synthetic: the states are real, their figures,
 * ministries and accounts are made up for the tests.
 */
record SamplePackage(Map<String, byte[]> files) {

    private static final String DESCRIPTOR = """
            {
              "name": "sample",
              "title": "Synthetic package for tests: every figure in it is made up",
              "version": "1.0",
              "resources": [
                {"name": "sources", "path": "sources.csv"},
                {"name": "groups", "path": "groups.csv"},
                {"name": "countries", "path": "countries.csv", "encoding": "utf-8", "dialect": {"delimiter": ","}},
                {"name": "memberships", "path": "memberships.csv"},
                {"name": "indicators", "path": "indicators.csv", "schema": {"missingValues": [""]}},
                {"name": "observations-reach", "path": "observations/reach.csv"},
                {"name": "observations-size", "path": "observations/size.csv"},
                {"name": "institutions", "path": "institutions.csv"},
                {"name": "accounts", "path": "accounts.csv"},
                {"name": "account_metrics", "path": "account_metrics.csv"},
                {"name": "treaties", "path": "treaties.csv"},
                {"name": "treaty_actions", "path": "treaty_actions.csv"}
              ]
            }
            """;

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("sources.csv", """
                    id,publisher,title,edition,licence,licence_class,url,copy,citation,note
                    made-up,Nobody,Made-up figures,,CC0 1.0,OPEN,https://example.org/figures,,"Nobody, made-up figures.",
                    made-up-2024,Nobody,"Made-up figures, again",2024,CC BY-SA 4.0,SA,,,Nobody.,Synthetic.
                    """),
            Map.entry("groups.csv", """
                    id,kind,name,description,source
                    region-africa,REGION,Africa,,made-up
                    un-members,UN_MEMBERS,UN members,Members of the United Nations,made-up
                    """),
            Map.entry("countries.csv", """
                    code,alpha2,m49,capital,un_member,independent,area_km2,landlocked,latitude,longitude,source
                    CIV,CI,384,Yamoussoukro,1,1,322463,0,8,-5,made-up
                    EST,EE,233,Tallinn,1,1,45227.5,0,59,26,made-up
                    NAM,NA,516,Windhoek,1,1,825615,0,-22,17,made-up
                    XKX,XK,,Pristina,0,,10908,1,42.6,21.1,made-up
                    """),
            Map.entry("memberships.csv", """
                    group,country,source
                    region-africa,CIV,made-up
                    region-africa,NAM,made-up
                    un-members,EST,made-up
                    """),
            Map.entry("indicators.csv", """
                    id,name,description,unit,kind,minimum,maximum,publisher_code,url
                    internet-users,People online,Share of people online,%,REACH,0,100,,
                    population,People,Everyone,people,SIZE,0,,SP.POP.TOTL,https://example.org/people
                    trade-balance,Trade balance,"Exports, less imports",US$,CONTEXT,,,,
                    """),
            Map.entry("observations/reach.csv", """
                    country,indicator,year,value,status,source
                    EST,internet-users,2023,92.5,OBSERVED,made-up
                    NAM,internet-users,2023,62,ESTIMATED,made-up
                    """),
            Map.entry("observations/size.csv", """
                    country,indicator,year,value,status,source
                    CIV,trade-balance,2022,-1.5e9,OBSERVED,made-up
                    EST,population,2023,1370286,OBSERVED,made-up
                    XKX,population,2027,1,ESTIMATED,made-up-2024
                    """),
            Map.entry("institutions.csv", """
                    id,kind,country,organisation,host_country,name,city,website,press_url,wikidata,latitude,longitude,as_of,source
                    mission-eu,DELEGATION,,org-eu,CIV,Delegation to Côte d’Ivoire,Abidjan,,,,5.3,-4,2024-01-31,made-up
                    mfa-est,FOREIGN_MINISTRY,EST,,,"The ""Välisministeerium"", Tallinn",Tallinn,https://vm.example.org/,,Q642938,,,2024-01-31,made-up
                    org-eu,INTERNATIONAL_ORGANISATION,,,,Ευρωπαϊκή Ένωση,,,,,,,2024-01-31,made-up
                    """),
            Map.entry("accounts.csv", """
                    platform,handle,institution,url,as_of,source
                    x,Made_Up_MFA,mfa-est,https://x.example.org/Made_Up_MFA,2024-01-31,made-up
                    youtube,made up channel,mission-eu,,2024-01-31,made-up
                    """),
            Map.entry("account_metrics.csv", """
                    platform,handle,metric,period_start,date,value,rounded,source,earliest
                    x,made_up_mfa,followers,,2024-01-31,1200,1,made-up,2024-01-01
                    x,Made_Up_MFA,posts,2024-01-01,2024-01-31,31,0,made-up,
                    """),
            Map.entry("treaties.csv", """
                    id,name,place,opened,url,source
                    made-up-convention,Made-up Convention,Hanoi,2025-10-25,,made-up
                    """),
            Map.entry("treaty_actions.csv", """
                    treaty,country,action,date,source
                    made-up-convention,EST,SIGNED,2025-10-25,made-up
                    made-up-convention,NAM,SIGNED,2025-10,made-up
                    """));

    static SamplePackage valid() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("datapackage.json", utf8(DESCRIPTOR));
        TABLES.forEach((path, text) -> files.put(path, utf8(text)));
        return new SamplePackage(files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("the sample has no " + path);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    SamplePackage with(String path, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(path, bytes);
        return new SamplePackage(changed);
    }

    SamplePackage with(String path, String text) {
        return with(path, utf8(text));
    }

    SamplePackage without(String path) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.remove(path);
        return new SamplePackage(changed);
    }

    /** Replaces a text that stands in the file exactly once. */
    SamplePackage replace(String path, String from, String to) {
        String text = text(path);
        if (text.split(Pattern.quote(from), -1).length != 2) {
            throw new IllegalArgumentException(path + " does not hold exactly one " + from);
        }
        return with(path, text.replace(from, to));
    }

    /** Replaces a line, counted from 1. */
    SamplePackage line(String path, int number, String line) {
        List<String> lines = new ArrayList<>(text(path).lines().toList());
        lines.set(number - 1, line);
        return with(path, String.join("\n", lines) + "\n");
    }

    SamplePackage append(String path, String line) {
        return with(path, text(path) + line + "\n");
    }

    /** The same package with its files written, or zipped, the other way round. */
    SamplePackage reversed() {
        List<String> paths = new ArrayList<>(files.keySet());
        Collections.reverse(paths);
        Map<String, byte[]> changed = new LinkedHashMap<>();
        paths.forEach(path -> changed.put(path, files.getOrDefault(path, new byte[0])));
        return new SamplePackage(changed);
    }

    Path writeTo(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return directory;
    }

    /** @param folder to stand before each path; empty or ending in a slash */
    Path zipTo(Path zip, String folder) throws IOException {
        return zipTo(zip, folder, Deflater.DEFAULT_COMPRESSION);
    }

    /** Zips without packing, so that the texts can be found in the zip. */
    Path storeIn(Path zip) throws IOException {
        return zipTo(zip, "", Deflater.NO_COMPRESSION);
    }

    private Path zipTo(Path zip, String folder, int level) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.setLevel(level);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zipped.putNextEntry(new ZipEntry(folder + file.getKey()));
                zipped.write(file.getValue());
            }
        }
        return zip;
    }
}
