package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Source;

final class CountryTable extends Table<Country> {

    private static final String ALPHA2 =
            "two capital letters, such as EE; Namibia's are NA, which is no gap: switch off reading NA as missing";

    private final Column<CountryCode> code =
            required("code", Formats.ofType("three capital letters, such as EST", CountryCode::new));
    private final Column<String> alpha2 = required("alpha2", Formats.matching("[A-Z]{2}", ALPHA2));
    private final Column<String> m49 = optional("m49", Formats.matching("[0-9]{3}", "three digits, such as 004"));
    private final Column<String> capital = optional("capital", Formats.line());
    private final Column<Boolean> unMember = required("un_member", Formats.flag());
    private final Column<Boolean> independent = optional("independent", Formats.flag());
    private final Column<Double> areaKm2 = optional("area_km2", DecimalNumber.orBlank());
    private final Column<Boolean> landlocked = optional("landlocked", Formats.flag());
    private final Column<Double> latitude = optional("latitude", DecimalNumber.orBlank(-90, 90));
    private final Column<Double> longitude = optional("longitude", DecimalNumber.orBlank(-180, 180));
    private final Column<Source> source;

    CountryTable(SourceTable sources) {
        super("countries", true);
        source = required("source", sources.name());
        unique(code);
        unique(alpha2);
        unique(m49);
    }

    @Override
    void check(Row row) {
        Double area = row.find(areaKm2);
        if (area != null && area <= 0) {
            row.refuse(areaKm2, "a number above 0; leave the cell blank where it is missing");
        }
    }

    @Override
    Country record(Row row) {
        return new Country(
                row.get(code),
                row.get(alpha2),
                row.find(m49),
                row.find(capital),
                row.get(unMember),
                row.find(independent),
                row.find(areaKm2),
                row.find(landlocked),
                row.find(latitude),
                row.find(longitude),
                row.get(source).id());
    }
}
