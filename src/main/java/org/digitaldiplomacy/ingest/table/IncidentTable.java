package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.Confidence;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentId;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.Source;
import org.jspecify.annotations.Nullable;

final class IncidentTable extends Table<Incident> {

    private final Column<IncidentId> id = required("id", Formats.identifier(IncidentId::new, "breach-2024-01"));
    private final Column<IncidentKind> kind = required("kind", Formats.oneOf(IncidentKind.class));
    private final Column<String> name = required("name", Formats.line());
    private final Column<String> description = optional("description", Formats.text());
    private final Column<PartialDate> date;
    private final Column<Country> country;
    private final Column<Institution> institution;
    private final Column<Country> attributedTo;
    private final Column<String> actor;
    private final Column<Confidence> confidence;
    private final Column<String> url;
    private final Column<Source> source;

    IncidentTable(CountryTable countries, InstitutionTable institutions, SourceTable sources, Calendar calendar) {
        super("incidents", false);
        date = required("date", calendar.partialDate());
        country = optional("country", countries.name());
        institution = optional("institution", institutions.name());
        attributedTo = optional("attributed_to", countries.name());
        actor = optional("actor", Formats.line());
        confidence = optional("confidence", Formats.oneOf(Confidence.class));
        url = optional("url", Formats.url());
        source = required("source", sources.name());
        unique(id);
    }

    @Override
    void check(Row row) {
        if (row.find(country) == null && row.find(institution) == null) {
            row.refuse("country, institution", "no victim", "a country, an institution, or both");
        }
        if (row.find(confidence) != null && row.find(attributedTo) == null && row.find(actor) == null) {
            row.refuse(confidence, "a blank, since nobody is named in attributed_to or actor");
        }
    }

    @Override
    Incident record(Row row) {
        Institution hit = row.find(institution);
        return new Incident(
                row.get(id),
                row.get(kind),
                row.get(name),
                row.find(description),
                row.get(date),
                codeOf(row.find(country)),
                hit == null ? null : hit.id(),
                codeOf(row.find(attributedTo)),
                row.find(actor),
                row.find(confidence),
                row.find(url),
                row.get(source).id());
    }

    private static @Nullable CountryCode codeOf(@Nullable Country country) {
        return country == null ? null : country.code();
    }
}
