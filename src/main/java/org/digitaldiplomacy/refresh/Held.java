package org.digitaldiplomacy.refresh;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.model.ClosestName;

/** A data package as connectors see it: rows of text, and countries by the codes and names that publishers use. */
public final class Held {

    /** English names of publishers that are neither the one of Unicode's CLDR nor made from it by {@link #folded}. */
    private static final String FURTHER_NAMES = """
            KOR=korea republic of|republic of korea
            PRK=korea democratic peoples republic of|democratic peoples republic of korea
            COD=congo democratic republic of the|congo the democratic republic of the|democratic republic of the congo
            COG=congo|republic of the congo
            IRN=iran islamic republic of|islamic republic of iran
            RUS=russian federation
            SYR=syrian arab republic
            VNM=viet nam
            TUR=turkey
            CZE=czech republic
            PSE=palestine|state of palestine
            CIV=ivory coast
            MDA=moldova republic of|republic of moldova
            TZA=tanzania united republic of|united republic of tanzania
            VEN=venezuela bolivarian republic of
            BOL=bolivia plurinational state of
            LAO=lao peoples democratic republic
            MKD=macedonia|the former yugoslav republic of macedonia
            SWZ=swaziland
            TWN=taiwan province of china
            HKG=hong kong
            MAC=macao
            VAT=vatican|holy see
            MMR=burma
            BRN=brunei darussalam
            CPV=cabo verde
            TLS=timor leste|east timor
            USA=united states of america
            GBR=united kingdom of great britain and northern ireland
            FSM=micronesia federated states of
            NLD=kingdom of the netherlands
            CHN=peoples republic of china
            """;

    private final Map<String, List<Row>> tables;
    private final Map<String, String> byCode = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    public Held(Map<String, List<Row>> tables) {
        this.tables = new LinkedHashMap<>(tables);
        for (Row country : rows("countries")) {
            String code = country.get("code");
            byCode.put(code, code);
            byCode.put(country.get("alpha2"), code);
            Locale region =
                    new Locale.Builder().setRegion(country.get("alpha2")).build();
            byName.put(folded(region.getDisplayCountry(Locale.ENGLISH)), code);
        }
        byCode.remove("");
        FURTHER_NAMES
                .lines()
                .map(line -> line.split("[=|]"))
                .filter(l -> byCode.containsKey(l[0]))
                .forEach(line -> {
                    for (int i = 1; i < line.length; i++) {
                        byName.putIfAbsent(line[i], line[0]);
                    }
                });
    }

    /** A name without case, accents, marks, remarks in brackets, and article; with saints and 'and' in one spelling. */
    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|['’.]", "")
                .replaceAll("\\(.*?\\)", "")
                .replace("&", " and ")
                .replaceAll("[^a-z]+", " ")
                .strip()
                .replaceAll("^the ", "")
                .replaceAll("\\bsaint\\b", "st");
    }

    /** Rows of a table; none where the package does not have it. */
    public List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The alpha-3 code by either code of ISO 3166-1. */
    public Optional<String> country(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** The alpha-3 code by an English name. */
    public Optional<String> countryNamed(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /** The ids of indicators by the publisher's codes for them, of those whose address begins so. */
    public Map<String, String> indicatorsByCode(String address) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Row indicator : rows("indicators")) {
            if (indicator.get("url").startsWith(address)
                    && !indicator.get("publisher_code").isEmpty()) {
                found.put(indicator.get("publisher_code"), indicator.get("id"));
            }
        }
        return found;
    }

    /** @throws Refused where the package does not describe one of these indicators */
    public void requireIndicators(List<String> ids) throws Refused {
        List<String> known =
                rows("indicators").stream().map(row -> row.get("id")).toList();
        List<String> lacking = new ArrayList<>(ids);
        lacking.removeAll(known);
        if (!lacking.isEmpty()) {
            String hint = ClosestName.to(lacking.get(0), known)
                    .map(close -> "; the closest is " + close)
                    .orElse("");
            throw new Refused("indicators.csv: found no " + String.join(", ", lacking)
                    + ", expected a row for each indicator that is refreshed" + hint);
        }
    }

    /** The ids of the sources of a publisher. */
    public List<String> sourcesOf(String publisher) {
        return rows("sources").stream()
                .filter(row -> row.get("publisher").contains(publisher))
                .map(row -> row.get("id"))
                .toList();
    }
}
