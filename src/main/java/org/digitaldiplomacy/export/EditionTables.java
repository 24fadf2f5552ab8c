package org.digitaldiplomacy.export;

import static org.digitaldiplomacy.export.Field.choice;
import static org.digitaldiplomacy.export.Field.country;
import static org.digitaldiplomacy.export.Field.countryName;
import static org.digitaldiplomacy.export.Field.number;
import static org.digitaldiplomacy.export.Field.text;
import static org.digitaldiplomacy.export.Field.truth;
import static org.digitaldiplomacy.export.Field.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.Extracts.Comparison;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.export.Dataset.Filter;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.table.Tables;

/** The tables of an edition. Countries go by ISO alpha-3 codes and English names. */
final class EditionTables {

    private static final List<Filter> OF_RESULTS = filters("country", "node", "group", "status");

    private static final Dataset RANKING = new Dataset(
            "ranking",
            "A country's result on the index, best first, those without a rank last.",
            List.of("country"),
            results(),
            filters("country", "group", "status"));

    private static final Dataset SCORES = new Dataset(
            "scores",
            "A country's result on a node of the tree, by node, best first.",
            List.of("country", "node"),
            results(),
            OF_RESULTS);

    private static final Dataset INTERVALS = new Dataset(
            "intervals",
            "How far a country's rank on a node depends on the choices that could have been taken otherwise.",
            List.of("country", "node"),
            row(country(), countryName(), node(), rank(), rankLow(), rankHigh(), rankedShare()),
            filters("country", "node", "group"));

    private static final Dataset GROUP_RANKS = new Dataset(
            "group-ranks",
            "A country's rank on a node among its group.",
            List.of("group", "node", "country"),
            row(
                    text("group", "such as small-states: see groups"),
                    node(),
                    country(),
                    countryName(),
                    whole("rank", "from 1"),
                    rankLow(),
                    rankHigh(),
                    rankedShare()),
            List.of(Filter.of("country"), Filter.of("node"), new Filter("group", "group", Comparison.IS)));

    static final Dataset EXPLANATIONS = new Dataset(
            "explanations",
            "How a country came by its score on a node: from the observation on, or from the node's parts.",
            List.of("country", "node"),
            row(
                    country(),
                    countryName(),
                    node(),
                    text("parent", "the node that it is a part of; a gap for the root and for leverages"),
                    number("weight", "its share of the parent in the methodology, 0 to 1"),
                    number("effective_weight", "its share for this country, after gaps are left out; 0 for a gap"),
                    number("contribution", "what it adds to the parent's score; a gap where that is no sum"),
                    number(
                            "above_average",
                            "what it adds to how far the parent's score lies above that of a country which is average on"
                                    + " each part; a gap where the parent is no mean"),
                    number("score", "a gap where there is none"),
                    whole("rank", "from 1; a gap where the country is not ranked"),
                    text("aggregator", "the formula that puts the parts together; a gap for an indicator"),
                    whole("known", "how many indicators below the node are known"),
                    whole("indicators", "how many indicators lie below the node"),
                    number("value", "the observation, in the unit; a gap for other nodes than indicators"),
                    text("unit", "of the indicator's values"),
                    whole("year", "of the value"),
                    text("source", "of the value: see sources"),
                    truth("estimated", "whether the publisher calls the value an estimate"),
                    text("direction", "HIGHER_IS_BETTER or LOWER_IS_BETTER; for indicators"),
                    number("derived", "what the methodology made of the observations"),
                    truth("imputed", "whether the value is filled in by the methodology"),
                    number("treated", "after outliers were treated"),
                    text("treatment", "what was done about outliers"),
                    number("fitted", "what size predicts; for leverage"),
                    number("fitted_low", "lower end of the prediction interval; for leverage"),
                    number("fitted_high", "upper end of the prediction interval; for leverage"),
                    text("reason_code", "why there is no score, for programs"),
                    text("reason", "why there is no score, for people")),
            filters("country", "node"));

    private static final Dataset NODES = new Dataset(
            "nodes",
            "A node of the tree that the edition was scored by, a parent before its children.",
            List.of("node"),
            List.of(
                    text("node", "the id"),
                    text("name", "for people"),
                    choice("kind", EditionNode.Kind.class, "COMPOSITE, INDICATOR or LEVERAGE"),
                    text("parent", "a gap for the root and for leverages"),
                    number("weight", "its share of its parent, 0 to 1"),
                    text("adjusts", "the node whose score is set against size; for leverage"),
                    number("level", "of the prediction intervals, 0 to 1; for leverage"),
                    text("sizes", "what size is measured by; for leverage")),
            filters("node", "kind", "parent"));

    private static final Dataset INPUTS = new Dataset(
            "inputs",
            "An observation that the scores were computed from.",
            List.of("country", "indicator", "year"),
            List.of(
                    country(),
                    countryName(),
                    text("indicator", "see indicators"),
                    text("indicator_name", "for people"),
                    whole("year", "of the observation"),
                    number("value", "in the unit; a gap where it is withheld"),
                    text("unit", "of the value"),
                    choice("status", ObservationStatus.class, "OBSERVED, or ESTIMATED where the publisher says so"),
                    text("source", "see sources"),
                    choice("licence_class", LicenceClass.class, "OPEN, SA or TERMS: see sources"),
                    truth("withheld", "whether the value is left out here, for its publisher's terms")),
            filters("country", "indicator", "year", "status", "source", "licence_class"));

    private static final Dataset GROUPS = new Dataset(
            "groups",
            "A group of countries that are also ranked among themselves.",
            List.of("group"),
            List.of(
                    text("group", "the id"),
                    text("name", "for people"),
                    text("about", "who belongs to it"),
                    text("members", "codes of the countries in it, ranked or not, with a space between")),
            List.of());

    private static final Dataset COUNTRIES = new Dataset(
            "countries",
            "A country that the edition takes in, with its groups on that day.",
            List.of("country"),
            List.of(
                    country(),
                    countryName(),
                    text("groups", "with a space between: see country-groups"),
                    truth("in_scope", "whether the methodology took it in")),
            List.of(Filter.of("country"), new Filter("group", "every_group", Comparison.HOLDS)));

    private static final Dataset COUNTRY_GROUPS = new Dataset(
            "country-groups",
            "A group that countries belong to.",
            List.of("group"),
            List.of(
                    text("group", "the id"),
                    text("kind", "REGION, SUBREGION, UN_REGIONAL_GROUP, UN_MEMBERS or DEVELOPMENT")),
            List.of());

    private static final List<Dataset> HISTORY = List.of(
            history(RANKING, true),
            history(SCORES, true),
            history(INTERVALS, false),
            history(GROUP_RANKS, false),
            history(EXPLANATIONS, false),
            history(INPUTS, false));

    private EditionTables() {}

    /** Tables of all editions together, in the order in which a reader wants them. */
    static List<Dataset> history() {
        return HISTORY;
    }

    /** @param isResult whether its rows stand on their own, and have what readers sort states by */
    private static Dataset history(Dataset table, boolean isResult) {
        List<String> named = identity().stream().map(Field::name).toList();
        List<Field> fields = new ArrayList<>(identity());
        fields.add(truth("latest", "whether no later revision of the edition took its place"));
        for (Field field : table.fields()) {
            if (!named.contains(field.name())) {
                fields.add(field);
            }
            if (field.isCountryName()) {
                fields.add(text("alpha2", "ISO 3166-1 alpha-2; Namibia's is NA, which is no gap"));
                fields.add(whole("m49", "the United Nations' number; Kosovo has none"));
            }
        }
        if (isResult) {
            fields.add(text("groups", "that it belongs to, and that it is ranked among, with a space between"));
            fields.add(number("population", "in the year of the edition, or last before it, as the edition took it"));
        }
        return new Dataset(
                table.name(),
                table.about() + " In every published edition.",
                Stream.concat(Stream.of("slug", "revision"), table.key().stream())
                        .toList(),
                fields,
                Stream.concat(
                                filters("edition", "slug", "revision", "latest", "methodology").stream(),
                                table.filters().stream())
                        .toList());
    }

    /** All of them, in the order in which a reader wants them. */
    static List<Dataset> all() {
        return List.of(
                RANKING,
                SCORES,
                INTERVALS,
                GROUP_RANKS,
                EXPLANATIONS,
                NODES,
                INPUTS,
                DataTables.dataset(Tables.SOURCES, "A source that the inputs cite."),
                DataTables.dataset(Tables.INDICATORS, "An indicator that the inputs speak of."),
                COUNTRIES,
                GROUPS,
                COUNTRY_GROUPS);
    }

    static List<Filter> filters(String... parameters) {
        return Stream.of(parameters).map(Filter::of).toList();
    }

    private static List<Field> results() {
        return row(
                country(),
                countryName(),
                node(),
                rank(),
                rankLow(),
                rankHigh(),
                rankedShare(),
                number("score", "0 to 100; for leverage, points above or below what size predicts"),
                number("coverage", "share of what lies below the node that was observed, 0 to 1"),
                choice(
                        "status",
                        ScoreStatus.class,
                        "OBSERVED, ESTIMATED, IMPUTED or COMPUTED; MISSING, NOT_RANKED or FAILED without a score"),
                text("reason_code", "why there is no score, for programs"),
                text("reason", "why there is no score, for people"),
                whole("oldest_input", "year of the oldest observation behind the score"),
                whole("newest_input", "year of the newest observation behind the score"),
                whole("expires", "first year as of which the rules would not take all of these observations any more"));
    }

    /** The fields of a row that names its edition: enough to tell it from the row of any other edition. */
    private static List<Field> row(Field... others) {
        return Stream.concat(identity().stream(), Stream.of(others)).toList();
    }

    private static List<Field> identity() {
        return List.of(
                whole("edition", "the year as of which it was scored"),
                whole("revision", "of the edition"),
                text("slug", "the edition's name in addresses: several may be of one year"),
                text("methodology", "the id of the methodology that it was scored by"),
                text("methodology_version", "the version of that methodology"));
    }

    private static Field node() {
        return text("node", "what was scored: see nodes");
    }

    private static Field rank() {
        return whole("rank", "from 1; a gap where the country is not ranked");
    }

    private static Field rankLow() {
        return whole(
                "rank_low", "better end of the interval that holds the rank in 90 % of the runs with other choices");
    }

    private static Field rankHigh() {
        return whole("rank_high", "worse end of the interval");
    }

    private static Field rankedShare() {
        return number(
                "ranked_share",
                "share of the runs with other choices in which it could be ranked; below 0.95 there is no interval");
    }
}
