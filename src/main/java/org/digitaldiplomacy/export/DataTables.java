package org.digitaldiplomacy.export;

import static org.digitaldiplomacy.export.EditionTables.filters;
import static org.digitaldiplomacy.export.Field.choice;
import static org.digitaldiplomacy.export.Field.country;
import static org.digitaldiplomacy.export.Field.countryName;
import static org.digitaldiplomacy.export.Field.day;
import static org.digitaldiplomacy.export.Field.number;
import static org.digitaldiplomacy.export.Field.text;
import static org.digitaldiplomacy.export.Field.truth;
import static org.digitaldiplomacy.export.Field.whole;

import java.util.List;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.ObservationStatus;

/** The tables of the data as it is now, beside the editions. */
final class DataTables {

    private DataTables() {}

    static List<Dataset> all() {
        return List.of(
                countries(),
                institutions(),
                accounts(),
                metrics(),
                indicators("What is measured of countries."),
                caveats(),
                observations(),
                sources("Where values come from."));
    }

    private static Dataset countries() {
        return new Dataset(
                "countries",
                "A state or territory.",
                List.of("country"),
                List.of(
                        country(),
                        countryName(),
                        whole("m49", "the United Nations' number, without leading zeros; Kosovo has none"),
                        text("capital", "a gap where there is none"),
                        truth("un_member", "whether it is a member of the United Nations"),
                        truth("independent", "a gap where that is disputed"),
                        number("area_km2", "land and water, in square kilometres"),
                        truth("landlocked", "whether it has no coast"),
                        number("latitude", "degrees north"),
                        number("longitude", "degrees east"),
                        text("groups", "that it belongs to, with a space between"),
                        source()),
                filters("country", "group", "un_member"));
    }

    private static Dataset institutions() {
        return new Dataset(
                "institutions",
                "A ministry, a mission or another body that speaks in public on foreign affairs.",
                List.of("institution"),
                List.of(
                        text("institution", "the id"),
                        choice("kind", InstitutionKind.class, "such as FOREIGN_MINISTRY or EMBASSY"),
                        text(
                                "country",
                                "ISO 3166-1 alpha-3 of the state it belongs to; a gap for what belongs to none"),
                        text("organisation", "the institution that it is part of"),
                        text("host_country", "ISO 3166-1 alpha-3 of where a mission stands"),
                        text("name", "as the source has it"),
                        text("city", "where it stands"),
                        text("website", "its own"),
                        text("press_url", "where it publishes its news"),
                        text("wikidata", "the id of its Wikidata item"),
                        number("latitude", "degrees north"),
                        number("longitude", "degrees east"),
                        text("as_of", "when the source said so: 2024-05-17, 2024-05 or 2024"),
                        source()),
                filters("institution", "kind", "country", "organisation", "host_country"));
    }

    private static Dataset accounts() {
        return new Dataset(
                "accounts",
                "An institution's account on a platform.",
                List.of("platform", "handle"),
                List.of(
                        text("platform", "such as x or youtube"),
                        text("handle", "as published"),
                        text("institution", "whose account it is: see institutions"),
                        text("country", "ISO 3166-1 alpha-3 of the institution's state"),
                        text("url", "the account's own page"),
                        text("as_of", "when the source said so: 2024-05-17, 2024-05 or 2024"),
                        source()),
                filters("platform", "institution", "country"));
    }

    private static Dataset metrics() {
        return new Dataset(
                "metrics",
                "A dated measurement of an account; those of an account stand together, by metric and date.",
                List.of(),
                List.of(
                        text("platform", "of the account"),
                        text("handle", "of the account"),
                        text("institution", "whose account it is: see institutions"),
                        text("country", "ISO 3166-1 alpha-3 of the institution's state"),
                        text("metric", "such as followers"),
                        day("period_start", "first day of the period that a count covers; a gap for a running total"),
                        day("date", "of the measurement, or the last day of the period"),
                        number("value", "a count; a gap where it is withheld"),
                        truth("rounded", "whether the source gives a rounded figure"),
                        source(),
                        licence(),
                        withheld(),
                        day("earliest", "first day that it may be of, up to the date, where the source tells no day")),
                filters("platform", "institution", "country", "metric", "from", "to"));
    }

    static Dataset indicators(String about) {
        return new Dataset(
                "indicators",
                about,
                List.of("indicator"),
                List.of(
                        text("indicator", "the id"),
                        text("name", "for people"),
                        text("description", "what it measures"),
                        text("unit", "of its values"),
                        text("kind", "what it speaks of, in a word of the data package"),
                        number("minimum", "the least value that makes sense; a gap where there is none"),
                        number("maximum", "the greatest value that makes sense; a gap where there is none"),
                        text("publisher_code", "the publisher's own code"),
                        text("url", "the publisher's own page")),
                filters("indicator", "kind"));
    }

    private static Dataset caveats() {
        return new Dataset(
                "caveats",
                "A known bias or limit of an indicator's values.",
                List.of(),
                List.of(
                        text("indicator", "see indicators"),
                        text("group", "whose countries it touches: see countries; a gap where it touches all"),
                        text("caveat", "in English"),
                        source()),
                filters("indicator", "source"));
    }

    private static Dataset observations() {
        return new Dataset(
                "observations",
                "An indicator of a country in a year.",
                List.of("country", "indicator", "year"),
                List.of(
                        country(),
                        countryName(),
                        text("indicator", "see indicators"),
                        whole("year", "of the observation"),
                        number("value", "in the indicator's unit; a gap where it is withheld"),
                        choice("status", ObservationStatus.class, "OBSERVED, or ESTIMATED where the publisher says so"),
                        source(),
                        licence(),
                        withheld(),
                        text("indicator_name", "the indicator's name, for people"),
                        text("unit", "of the value")),
                filters("country", "indicator", "year", "status", "source", "licence_class"));
    }

    static Dataset sources(String about) {
        return new Dataset(
                "sources",
                about,
                List.of("source"),
                List.of(
                        text("source", "the id"),
                        text("publisher", "who publishes it"),
                        text("title", "of the publication"),
                        text("edition", "vintage or release"),
                        text("licence", "by name"),
                        choice(
                                "licence_class",
                                LicenceClass.class,
                                "OPEN: attribution only; SA: the same licence for what is derived; TERMS: the"
                                        + " publisher's own"),
                        text("url", "the publisher's own address"),
                        text("copy", "the public copy that the values were read from"),
                        text("citation", "how to cite it"),
                        text("note", "what else there is to know"),
                        text("read_on", "when the copy was read: 2024-05-17, 2024-05 or 2024"),
                        text("second_copy", "an independent copy that the values were compared with"),
                        text("agreement", "on how many values the copies agree, in words")),
                filters("source", "licence_class"));
    }

    private static Field source() {
        return text("source", "see sources");
    }

    private static Field licence() {
        return choice("licence_class", LicenceClass.class, "OPEN, SA or TERMS: see sources");
    }

    private static Field withheld() {
        return truth("withheld", "whether the value is left out here, for its publisher's terms");
    }
}
