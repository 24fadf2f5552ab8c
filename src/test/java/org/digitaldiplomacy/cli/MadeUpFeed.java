package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A data package with a year of measurements and incidents. The states are real; their ministries,
 * accounts, followers and incidents are made up, so that they are easy to score by hand:
 *
 * <ul>
 *   <li>Estonia has 600 and 399 followers at the end of 2024, so a reach of log10(1 + 999) = 3; and 2 incidents, one of
 *       them of its ministry and dated to the year only;
 *   <li>Namibia has 99 followers, a reach of 2, and no incident in 2024;
 *   <li>Côte d’Ivoire has 9 followers, a reach of 1, and 1 incident;
 *   <li>Kosovo has an account whose followers nobody counted, and no incident.
 * </ul>
 */
final class MadeUpFeed {

    private static final String ACCOUNT_METRICS = """
            platform,handle,metric,period_start,date,value,rounded,source
            x,made_up_est,followers,,2024-01-31,500,0,made-up
            x,made_up_est,followers,,2024-12-31,600,0,made-up
            mastodon,est@made.up.example,followers,,2024-06-30,399,0,made-up
            x,made_up_nam,followers,,2024-12-31,99,0,made-up
            x,made_up_nam,followers,,2023-12-31,98765,0,made-up
            x,made_up_civ,followers,,2024-12-31,9,0,made-up
            """;

    private static final String INCIDENTS = """
            id,kind,name,description,date,country,institution,attributed_to,actor,confidence,url,source
            made-up-1,ESPIONAGE,Made up,,2024-05-17,EST,,,,,,made-up
            made-up-2,DISINFORMATION,Made up,,2024,,mfa-est,,,,,made-up
            made-up-3,ESPIONAGE,Made up,,2024-02,CIV,,,,,,made-up
            made-up-4,SABOTAGE,Made up,,2023-12-31,NAM,,,,,,made-up
            made-up-5,SABOTAGE,Made up,,2024-03,,org-made-up,,,,,made-up
            """;

    /** What the figures come to, the list of incidents taken as all there were. */
    static final String FIGURES = """
            unit,indicator,year,value,accounts,from,to
            CIV,network-reach,2024,1,1,2024-12-31,2024-12-31
            CIV,incidents,2024,1,0,2024-02-01,2024-02-29
            EST,network-reach,2024,3,2,2024-01-31,2024-12-31
            EST,incidents,2024,2,0,2024-01-01,2024-12-31
            NAM,network-reach,2024,2,1,2024-12-31,2024-12-31
            NAM,incidents,2024,0,0,2024-01-01,2024-12-31
            XKX,incidents,2024,0,0,2024-01-01,2024-12-31
            """;

    private static final Map<String, String> TABLES = tables();

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("sources", """
                id,publisher,title,edition,licence,licence_class,url,copy,citation,note
                made-up,Nobody,Made-up figures,,CC0 1.0,OPEN,,,"Nobody, made up for tests.",
                """);
        tables.put("countries", """
                code,alpha2,m49,capital,un_member,independent,area_km2,landlocked,latitude,longitude,source
                CIV,CI,384,Yamoussoukro,1,1,322463,0,8,-5,made-up
                EST,EE,233,Tallinn,1,1,45227.5,0,59,26,made-up
                NAM,NA,516,Windhoek,1,1,825615,0,-22,17,made-up
                XKX,XK,,Pristina,0,,10908,1,42.6,21.1,made-up
                """);
        tables.put("indicators", """
                id,name,description,unit,kind,minimum,maximum,publisher_code,url
                population,People,Everyone,people,SIZE,0,,,
                """);
        tables.put("observations", """
                country,indicator,year,value,status,source
                EST,population,2023,1370286,OBSERVED,made-up
                """);
        tables.put("institutions", """
                id,kind,country,organisation,host_country,name,city,website,press_url,wikidata,latitude,longitude,as_of,source
                mfa-civ,FOREIGN_MINISTRY,CIV,,,Ministry of Côte d’Ivoire,,,,,,,2024-01-31,made-up
                mfa-est,FOREIGN_MINISTRY,EST,,,Ministry of Estonia,,,,,,,2024-01-31,made-up
                mfa-nam,FOREIGN_MINISTRY,NAM,,,Ministry of Namibia,,,,,,,2024-01-31,made-up
                mfa-xkx,FOREIGN_MINISTRY,XKX,,,Ministry of Kosovo,,,,,,,2024-01-31,made-up
                org-made-up,INTERNATIONAL_ORGANISATION,,,,An organisation,,,,,,,2024-01-31,made-up
                """);
        tables.put("accounts", """
                platform,handle,institution,url,as_of,source
                x,made_up_civ,mfa-civ,,2024-01-31,made-up
                x,made_up_est,mfa-est,,2024-01-31,made-up
                mastodon,est@made.up.example,mfa-est,,2024-01-31,made-up
                x,made_up_nam,mfa-nam,,2024-01-31,made-up
                x,made_up_xkx,mfa-xkx,,2024-01-31,made-up
                """);
        tables.put("account_metrics", ACCOUNT_METRICS);
        tables.put("incidents", INCIDENTS);
        return tables;
    }

    private MadeUpFeed() {}

    /** Writes the package into a folder of the folder. */
    static Path writeInto(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("made-up"));
        StringBuilder resources = new StringBuilder();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Files.writeString(data.resolve(table.getKey() + ".csv"), table.getValue());
            resources
                    .append(resources.isEmpty() ? "" : ",")
                    .append("{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}".formatted(table.getKey()));
        }
        Files.writeString(
                data.resolve("datapackage.json"),
                "{\"name\": \"made-up\", \"version\": \"1.0\", \"resources\": [%s]}".formatted(resources));
        return data;
    }
}
