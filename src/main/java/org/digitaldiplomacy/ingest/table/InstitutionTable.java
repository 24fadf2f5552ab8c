package org.digitaldiplomacy.ingest.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.Source;
import org.jspecify.annotations.Nullable;

final class InstitutionTable extends Table<Institution> {

    private final Column<InstitutionId> id = required("id", Formats.identifier(InstitutionId::new, "mfa-est"));
    private final Column<InstitutionKind> kind = required("kind", Formats.oneOf(InstitutionKind.class));
    private final Column<Country> country;
    private final Column<InstitutionId> organisation;
    private final Column<Country> hostCountry;
    private final Column<String> name;
    private final Column<String> city;
    private final Column<String> website;
    private final Column<String> pressUrl;
    private final Column<String> wikidata;
    private final Column<Double> latitude;
    private final Column<Double> longitude;
    private final Column<PartialDate> asOf;
    private final Column<Source> source;

    /** The rows that are part of an organisation, by their ids. */
    private final Map<String, Row> parts = new LinkedHashMap<>();

    InstitutionTable(CountryTable countries, SourceTable sources, Calendar calendar) {
        super("institutions", false);
        country = optional("country", countries.name());
        organisation = optional("organisation", Formats.identifier(InstitutionId::new, "org-un"));
        hostCountry = optional("host_country", countries.name());
        name = required("name", Formats.line());
        city = optional("city", Formats.line());
        website = optional("website", Formats.url());
        pressUrl = optional("press_url", Formats.url());
        wikidata = optional("wikidata", Formats.matching("Q[1-9][0-9]*", "an item such as Q642938"));
        latitude = optional("latitude", DecimalNumber.orBlank(-90, 90));
        longitude = optional("longitude", DecimalNumber.orBlank(-180, 180));
        asOf = required("as_of", calendar.partialDate());
        source = required("source", sources.name());
        unique(id);
    }

    @Override
    void check(Row row) {
        if (row.find(organisation) != null) {
            parts.put(row.text(id), row);
        }
    }

    @Override
    boolean namesItself() {
        return true;
    }

    /** An organisation may stand further down, so that whether it is there shows at the end. */
    @Override
    void checkAll(Problems problems) {
        for (Row row : parts.values()) {
            String whole = row.text(organisation);
            if (named(whole) instanceof Parsed.Unreadable<Institution> unknown) {
                row.refuse(organisation, unknown.expected() + problems.hint(whole, unknown.names()));
            }
        }
        Set<String> settled = new HashSet<>();
        for (String part : parts.keySet()) {
            refuseCircle(part, settled);
        }
    }

    private void refuseCircle(String part, Set<String> settled) {
        Set<String> path = new LinkedHashSet<>();
        String next = part;
        while (next != null && !settled.contains(next) && path.add(next)) {
            next = wholeOf(next);
        }
        Row row = next == null || settled.contains(next) ? null : parts.get(next);
        if (row != null) {
            row.refuse(organisation, "an organisation that " + row.text(id) + " does not itself contain");
        }
        settled.addAll(path);
    }

    private @Nullable String wholeOf(String part) {
        Row row = parts.get(part);
        return row == null ? null : row.text(organisation);
    }

    @Override
    Institution record(Row row) {
        return new Institution(
                row.get(id),
                row.get(kind),
                codeOf(row.find(country)),
                row.find(organisation),
                codeOf(row.find(hostCountry)),
                row.get(name),
                row.find(city),
                row.find(website),
                row.find(pressUrl),
                row.find(wikidata),
                row.find(latitude),
                row.find(longitude),
                row.get(asOf),
                row.get(source).id());
    }

    private static @Nullable CountryCode codeOf(@Nullable Country country) {
        return country == null ? null : country.code();
    }
}
