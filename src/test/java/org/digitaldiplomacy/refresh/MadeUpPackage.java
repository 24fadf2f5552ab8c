package org.digitaldiplomacy.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small package of ten states, with older values of all that connectors give. Every value is made up. */
final class MadeUpPackage {

    private static final List<String> COUNTRIES = List.of(
            "BRA BR 076",
            "DEU DE 276",
            "EST EE 233",
            "FIN FI 246",
            "FRA FR 250",
            "GBR GB 826",
            "JPN JP 392",
            "KEN KE 404",
            "KOR KR 410",
            "NAM NA 516");

    /** Id, publisher's code, address, year of the held values, and whether values are between 0 and 1. */
    private static final String INDICATORS = """
            population,SP.POP.TOTL,https://data.worldbank.org/indicator/SP.POP.TOTL,2023
            secure-internet-servers,IT.NET.SECR.P6,https://data.worldbank.org/indicator/IT.NET.SECR.P6,2023
            freedom-of-expression,v2x_freexp_altinf,https://www.v-dem.net/data/the-v-dem-dataset/,2023
            internet-censorship-effort,v2mecenefi,https://www.v-dem.net/data/the-v-dem-dataset/,2023
            cctld-dnssec-signed,DS,https://www.iana.org/domains/root/files,2020
            cctld-name-servers,NS,https://www.iana.org/domains/root/files,2020
            cctld-name-servers-ipv6,AAAA,https://www.iana.org/domains/root/files,2020
            e-government-development-index,EGDI,https://example.org/egov,2024
            e-participation-index,EPI,https://example.org/egov,2024
            online-service-index,OSI,https://example.org/egov,2024
            human-capital-index,HCI,https://example.org/egov,2024
            telecommunication-infrastructure-index,TII,https://example.org/egov,2024
            govtech-admin,GTMI,https://example.org/gtmi,2022
            govtech-backend,GTMI,https://example.org/gtmi,2022
            govtech-engagement,GTMI,https://example.org/gtmi,2022
            govtech-innovation,GTMI,https://example.org/gtmi,2022
            govtech-openness,GTMI,https://example.org/gtmi,2022
            govtech-policy,GTMI,https://example.org/gtmi,2022
            govtech-portals,GTMI,https://example.org/gtmi,2022
            gci-overall,GCI,https://example.org/gci,2024
            open-data-inventory-points,ODIN,https://example.org/odin,2022
            open-data-economic-coverage,ODIN,https://example.org/odin,2022
            open-data-economic-openness,ODIN,https://example.org/odin,2022
            open-data-environmental-coverage,ODIN,https://example.org/odin,2022
            open-data-environmental-openness,ODIN,https://example.org/odin,2022
            open-data-social-coverage,ODIN,https://example.org/odin,2022
            open-data-social-openness,ODIN,https://example.org/odin,2022
            missions,,https://example.org/missions,2022
            mission-host-countries,,https://example.org/missions,2022
            missions-with-website,,https://example.org/missions,2022
            missions-with-website-share,,https://example.org/missions,2022
            """;

    private MadeUpPackage() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> resources = new ArrayList<>();
        table(folder, resources, "sources", """
                id,publisher,title,edition,licence,licence_class,url,copy,citation,note
                made-up,Nobody,Made-up figures,,CC0 1.0,OPEN,,,Nobody.,Synthetic.
                old-wdi,World Bank,Made-up figures,,CC BY 4.0,OPEN,,,World Bank.,Synthetic.
                old-eurepoc,European Repository of Cyber Incidents (EuRepoC),Made-up incidents,,Terms,TERMS,,,EuRepoC.,Synthetic.
                old-embassies,database-of-embassies contributors,Made-up missions,,CC0-1.0,OPEN,,,Database.,Synthetic.
                """);
        StringBuilder countries = new StringBuilder(
                "code,alpha2,m49,capital,un_member,independent,area_km2,landlocked,latitude,longitude,source\n");
        COUNTRIES.forEach(c -> countries.append(c.replace(' ', ',')).append(",Somewhere,1,1,1000,0,1,1,made-up\n"));
        table(folder, resources, "countries", countries.toString());
        StringBuilder indicators =
                new StringBuilder("id,name,description,unit,kind,minimum,maximum,publisher_code,url\n");
        StringBuilder observations = new StringBuilder("country,indicator,year,value,status,source\n");
        for (String line : INDICATORS.lines().toList()) {
            String[] cells = line.split(",", -1);
            indicators.append("%s,Made up %s,Made up.,points,CONTEXT,,,%s,%s%n"
                    .formatted(cells[0], cells[0], cells[1], cells[2])
                    .replace(System.lineSeparator(), "\n"));
            String source = cells[2].contains("worldbank") ? "old-wdi" : "made-up";
            COUNTRIES.forEach(c -> observations
                    .append(String.join(",", c.substring(0, 3), cells[0], cells[3], "0.5", "OBSERVED", source))
                    .append('\n'));
        }
        table(folder, resources, "indicators", indicators.toString());
        table(folder, resources, "observations", observations.toString());
        table(folder, resources, "institutions", """
                id,kind,country,organisation,host_country,name,city,website,press_url,wikidata,latitude,longitude,as_of,source
                mfa-est,FOREIGN_MINISTRY,EST,,,"Made-up ministry, held",Tallinn,https://old.example.org/,,Q999000,,,2020-01-31,made-up
                mfa-ken,FOREIGN_MINISTRY,KEN,,,Another made-up ministry,Nairobi,,,,,,2020-01-31,made-up
                """);
        table(folder, resources, "accounts", """
                platform,handle,institution,url,as_of,source
                x,made_up_mfa_EST,mfa-est,https://x.com/made_up_mfa_EST,2020-01-31,made-up
                """);
        table(folder, resources, "mission_links", """
                sender,host,date,missions,source
                EST,FIN,2022-11-16,1,old-embassies
                FRA,JPN,2026-04-06,1,made-up
                """);
        table(folder, resources, "incidents", """
                id,kind,name,description,date,country,institution,attributed_to,actor,confidence,url,source
                eurepoc-9001-est,SABOTAGE,Disruption,Made up.,2024-03-01,EST,,,,,https://eurepoc.eu/table-view/?cyber_incident=9001,old-eurepoc
                eurepoc-8000-jpn,SABOTAGE,Disruption,Made up; no longer listed.,2024-03-01,JPN,,,,,,old-eurepoc
                """);
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"name\": \"made-up\", \"version\": \"2026.11.2\", \"sources\": [{\"title\": \"Nobody, Made-up figures\"}],"
                        + " \"resources\": [" + String.join(", ", resources) + "]}\n");
        return folder;
    }

    private static void table(Path folder, List<String> resources, String name, String csv) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), csv);
        resources.add(String.format(Locale.ROOT, "{\"name\": \"%s\", \"path\": \"%s.csv\"}", name, name));
    }
}
