package org.digitaldiplomacy.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.table.Added.Gathered;
import org.digitaldiplomacy.table.Added.Label;
import org.digitaldiplomacy.table.Added.Through;
import org.digitaldiplomacy.table.Added.Withheld;

/** The tables of the index, each after those whose rows it names. Their columns stand in the records. */
public final class Tables {

    public static final Table<Source> SOURCES = TableBuilder.of(Source.class, "sources", "source")
            .about("Sources of values.")
            .key("id")
            .needed()
            .filters("source", "licence_class")
            .build();

    public static final Table<CountryGroup> GROUPS = TableBuilder.of(CountryGroup.class, "groups", "group")
            .about("A group of countries, such as a region.")
            .storedAs("country_group")
            .key("id")
            .filters("kind")
            .build();

    /** Its rows show in the download of countries, which therefore stands below. */
    public static final Table<Membership> MEMBERSHIPS = TableBuilder.of(Membership.class, "memberships", "membership")
            .about("A country's place in a group.")
            .key("group", "country")
            .filters("group", "country")
            .build();

    public static final Table<Country> COUNTRIES = TableBuilder.of(Country.class, "countries", "country")
            .about("A state or territory.")
            .key("code")
            .key("alpha2")
            .key("m49")
            .needed()
            .filters("country", "group", "un_member")
            .add("code", countryName("code"))
            .add(
                    "longitude",
                    new Gathered("groups", "that it belongs to, with a space between", MEMBERSHIPS, "group", "country"))
            .build();

    public static final Table<Indicator> INDICATORS = TableBuilder.of(Indicator.class, "indicators", "indicator")
            .about("Measured quantities of countries.")
            .key("id")
            .needed()
            .filters("indicator", "kind")
            .build();

    public static final Table<Caveat> CAVEATS = TableBuilder.of(Caveat.class, "caveats", "caveat")
            .about("A known bias or limit of an indicator's values.")
            .key("indicator", "group")
            .filters("indicator", "source")
            .build();

    public static final Table<Observation> OBSERVATIONS = TableBuilder.of(
                    Observation.class, "observations", "observation")
            .about("An indicator of a country in a year.")
            .key("country", "indicator", "year")
            .orderedBy("indicator", "country", "year")
            .needed()
            .measured()
            .filters("country", "indicator", "year", "status", "source", "licence_class")
            .add("country", countryName("country"))
            .add("source", licenceClass())
            .add("source", withheld())
            .add(
                    "source",
                    through("indicator_name", "the indicator's name, for people", INDICATORS, "name", "indicator"))
            .add("source", through("unit", "of the value", INDICATORS, "unit", "indicator"))
            .build();

    public static final Table<Institution> INSTITUTIONS = TableBuilder.of(
                    Institution.class, "institutions", "institution")
            .about("A ministry, a mission or another body that speaks in public on foreign affairs.")
            .key("id")
            .filters("institution", "kind", "country", "organisation", "host_country")
            .build();

    public static final Table<Account> ACCOUNTS = TableBuilder.of(Account.class, "accounts", "account")
            .about("An institution's account on a platform.")
            .key("platform", "handle")
            .filters("platform", "institution", "country")
            .add(
                    "institution",
                    through(
                            "country",
                            "ISO 3166-1 alpha-3 of the institution's state",
                            INSTITUTIONS,
                            "country",
                            "institution"))
            .build();

    public static final Table<AccountMetric> ACCOUNT_METRICS = TableBuilder.of(
                    AccountMetric.class, "account_metrics", "account_metric")
            .about("A dated measurement of an account; those of an account stand together, by metric and date.")
            .at("metrics")
            .key("platform", "handle", "metric", "period_start", "date")
            .orderedBy("platform", "handle", "metric", "date", "period_start")
            .measured()
            .filters("platform", "institution", "country", "metric", "from", "to")
            .add(
                    "handle",
                    through("institution", "whose account it is: see institutions", ACCOUNTS, "institution", "account"))
            .add(
                    "handle",
                    through(
                            "country",
                            "ISO 3166-1 alpha-3 of the institution's state",
                            INSTITUTIONS,
                            "country",
                            "account",
                            "institution"))
            .add("source", licenceClass())
            .add("source", withheld())
            .build();

    public static final Table<Treaty> TREATIES = TableBuilder.of(Treaty.class, "treaties", "treaty")
            .about("A treaty that states sign.")
            .key("id")
            .filters("treaty")
            .build();

    public static final Table<TreatyAction> TREATY_ACTIONS = TableBuilder.of(
                    TreatyAction.class, "treaty_actions", "treaty_action")
            .about("Dated actions of states on treaties.")
            .key("treaty", "country", "action")
            .filters("treaty", "country", "action")
            .build();

    public static final Table<MissionLink> MISSION_LINKS = TableBuilder.of(
                    MissionLink.class, "mission_links", "mission_link")
            .about(
                    "That a state has embassies in another; a sender's links of one date are its whole list of that day.")
            .key("sender", "host", "date")
            .measured()
            .filters("sender", "host", "from", "to")
            .build();

    public static final Table<Relation> RELATIONS = TableBuilder.of(Relation.class, "relations", "relation")
            .about(
                    "That an institution follows or mentions another on a platform; those of a kind and date are its whole"
                            + " list of that day.")
            .key("kind", "platform", "from_institution", "to_institution", "date")
            .measured()
            .filters("kind", "platform", "from_institution", "to_institution", "from", "to")
            .build();

    public static final Table<Incident> INCIDENTS = TableBuilder.of(Incident.class, "incidents", "incident")
            .about("A breach or another incident, with one victim.")
            .key("id")
            .filters("incident", "kind", "country", "institution", "attributed_to")
            .build();

    private static final List<Table<?>> ALL = List.of(
            SOURCES,
            GROUPS,
            COUNTRIES,
            MEMBERSHIPS,
            INDICATORS,
            CAVEATS,
            OBSERVATIONS,
            INSTITUTIONS,
            ACCOUNTS,
            ACCOUNT_METRICS,
            TREATIES,
            TREATY_ACTIONS,
            MISSION_LINKS,
            RELATIONS,
            INCIDENTS);

    private Tables() {}

    public static List<Table<?>> all() {
        return ALL;
    }

    /** The table that imports or downloads call by that name. */
    public static Optional<Table<?>> find(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name) || table.address().equals(name))
                .findFirst();
    }

    /** @throws IllegalArgumentException where no table has the name, with the closest */
    public static Table<?> named(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("found the table " + name + ", " + expected(name)));
    }

    /** Expectation for a name that no table has: all names, and the closest. */
    public static String expected(String name) {
        List<String> names = ALL.stream().map(Table::name).toList();
        return "expected one of " + String.join(", ", names)
                + ClosestName.to(name, names)
                        .map(close -> "; did you mean '" + close + "'?")
                        .orElse("");
    }

    /** Tables whose rows those of this one name, directly or through others, in the order of {@link #all}. */
    public static List<Table<?>> namedBy(Table<?> table) {
        Set<Table<?>> named = new LinkedHashSet<>();
        collect(table, named);
        return ALL.stream().filter(named::contains).toList();
    }

    private static void collect(Table<?> table, Set<Table<?>> named) {
        for (Column column : table.columns()) {
            column.reference().filter(named::add).ifPresent(next -> collect(next, named));
        }
        table.owner().filter(named::add).ifPresent(next -> collect(next, named));
    }

    static Optional<Table<?>> named(Column column) {
        return column.name().equals("id") || column.name().equals("code")
                ? Optional.empty()
                : ALL.stream()
                        .filter(table -> table.key().size() == 1)
                        .filter(table -> table.key().get(0).type().equals(column.type()))
                        .filter(table -> column.kind() == Kind.TOKEN)
                        .findFirst();
    }

    /** The table whose rows a record of several columns names. */
    static Optional<Table<?>> ofKey(Class<?> type) {
        List<String> parts = Arrays.stream(type.getRecordComponents())
                .map(component -> Column.snake(component.getName()))
                .toList();
        return ALL.stream()
                .filter(table -> table.isNested(type))
                .filter(table -> table.key().stream().map(Column::name).toList().equals(parts))
                .findFirst();
    }

    private static Label countryName(String of) {
        return new Label("name", "of the country in English, from the Unicode CLDR", of);
    }

    private static Through licenceClass() {
        return through("licence_class", "OPEN, SA or TERMS: see sources", SOURCES, "licence_class", "source");
    }

    private static Withheld withheld() {
        return new Withheld("withheld", "whether the value is left out here, for its publisher's terms");
    }

    private static Through through(String shown, String words, Table<?> to, String column, String... path) {
        return new Through(shown, words, List.of(path), to.column(column));
    }
}
