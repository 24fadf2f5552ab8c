package org.digitaldiplomacy.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.Confidence;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentId;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.IndicatorKind;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.model.TreatyActionKind;
import org.digitaldiplomacy.model.TreatyId;
import org.digitaldiplomacy.port.DataPackage;
import org.jspecify.annotations.Nullable;

/**
 * A made-up world of four states and six indicators' values, for tests only: the states exist, nothing else here is
 * true.
 */
public final class SampleWorld {

    public static final SourceId SOURCE = new SourceId("made-up-2024");
    public static final CountryCode ESTONIA = new CountryCode("EST");
    public static final CountryCode NAMIBIA = new CountryCode("NAM");
    public static final CountryCode KOSOVO = new CountryCode("XKX");
    public static final CountryCode COTE_D_IVOIRE = new CountryCode("CIV");
    public static final IndicatorId ONLINE = new IndicatorId("people-online");
    public static final IndicatorId MISSIONS = new IndicatorId("missions");
    public static final AccountKey ESTONIAN_MINISTRY_ON_X = key("x", "MFAestonia");
    public static final AccountKey NAMIBIAN_MINISTRY_ON_X = key("x", "NamibiaMFA");
    public static final MetricId FOLLOWERS = new MetricId("followers");
    public static final MetricId POSTS = new MetricId("posts");
    public static final String RULES_DIGEST = "a".repeat(64);

    private SampleWorld() {}

    public static DataPackage dataPackage() {
        return new DataPackage(
                "sample-world",
                "1.0.0",
                "1".repeat(64),
                List.of(source(SOURCE)),
                List.of(
                        new CountryGroup(new GroupId("un-members"), GroupKind.UN_MEMBERS, "UN members", null, SOURCE),
                        new CountryGroup(new GroupId("region-africa"), GroupKind.REGION, "Africa", null, SOURCE)),
                List.of(
                        country(COTE_D_IVOIRE, "CI", "384"),
                        country(ESTONIA, "EE", "233"),
                        country(NAMIBIA, "NA", "516"),
                        new Country(
                                KOSOVO,
                                "XK",
                                null,
                                "Republic of Kosovo",
                                "Pristina",
                                false,
                                null,
                                10887.0,
                                true,
                                42.7,
                                21.2,
                                SOURCE)),
                List.of(
                        new Membership(new GroupId("un-members"), ESTONIA, SOURCE),
                        new Membership(new GroupId("un-members"), NAMIBIA, SOURCE),
                        new Membership(new GroupId("region-africa"), NAMIBIA, SOURCE)),
                List.of(indicator(ONLINE, 0.0, 100.0), indicator(MISSIONS, 0.0, null)),
                List.of(
                        new Caveat(MISSIONS, null, "Volunteers count them.", SOURCE),
                        new Caveat(MISSIONS, new GroupId("region-africa"), "Fewer of them count in Africa.", SOURCE)),
                List.of(
                        observation(ESTONIA, ONLINE, 2022, 91.0),
                        observation(ESTONIA, ONLINE, 2024, 93.2),
                        observation(NAMIBIA, ONLINE, 2023, 62.5),
                        observation(ESTONIA, MISSIONS, 2024, 47),
                        observation(NAMIBIA, MISSIONS, 2024, 34),
                        observation(KOSOVO, MISSIONS, 2024, 33)),
                institutions(),
                accounts(),
                metrics(),
                List.of(new Treaty(new TreatyId("sample-treaty"), "Sample treaty", null, null, null, SOURCE)),
                List.of(new TreatyAction(
                        new TreatyId("sample-treaty"),
                        NAMIBIA,
                        TreatyActionKind.SIGNED,
                        new PartialDate("2025-10"),
                        SOURCE)),
                missionLinks(),
                relations(),
                incidents());
    }

    /** A package without a row. */
    public static DataPackage nothing() {
        return new DataPackage(
                "none",
                "1",
                "5".repeat(64),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same world with another digest and these observations. */
    public static DataPackage with(String digest, List<Observation> observations) {
        DataPackage p = dataPackage();
        return new DataPackage(
                p.name(),
                "1.0.1",
                digest,
                p.sources(),
                p.groups(),
                p.countries(),
                p.memberships(),
                p.indicators(),
                p.caveats(),
                observations,
                p.institutions(),
                p.accounts(),
                p.accountMetrics(),
                p.treaties(),
                p.treatyActions(),
                p.missionLinks(),
                p.relations(),
                p.incidents());
    }

    public static StoredRules rules() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("methodology.yaml", "id: sample\nversion: 1.0.0\n\"quoted\" \\ 'text' …\n");
        files.put("indicators/people-online.yaml", "id: people-online\n");
        return new StoredRules(RULES_DIGEST, "sample", "1.0.0", "Sample", files);
    }

    public static RuleDescription description() {
        return new RuleDescription(
                "Made up.",
                List.of(
                        new RuleDescription.DescribedNode(
                                "index",
                                "Index",
                                EditionNode.Kind.COMPOSITE,
                                null,
                                null,
                                null,
                                "arithmetic",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new RuleDescription.DescribedNode(
                                "people-online",
                                "People online",
                                EditionNode.Kind.INDICATOR,
                                "index",
                                0.1 + 0.2,
                                "Why, \"quoted\"",
                                null,
                                "It",
                                "So",
                                "%",
                                "Nobody",
                                "Many",
                                "HIGHER_IS_BETTER",
                                "people-online")),
                List.of(new RuleDescription.DescribedChoice(
                        "mean", List.of("index"), List.of("arithmetic", "power, {2}"), null)));
    }

    /** Estonia before Namibia on the root; Kosovo not ranked there, since the made-up internet misses it. */
    public static FrozenEdition edition(String slug, int revision, int year) {
        return edition(slug, revision, year, new FrozenCode("0.0.1", List.of()));
    }

    /** @param code whose plug-ins are stored */
    public static FrozenEdition edition(String slug, int revision, int year, FrozenCode code) {
        DataPackage p = dataPackage();
        return new FrozenEdition(
                new EditionId(slug, revision),
                year,
                RULES_DIGEST,
                "b".repeat(64),
                "",
                code,
                IntervalRuns.USUAL,
                List.of(
                        new EditionCountry(ESTONIA, Set.of(new GroupId("un-members")), true),
                        new EditionCountry(
                                NAMIBIA, Set.of(new GroupId("un-members"), new GroupId("region-africa")), true),
                        new EditionCountry(KOSOVO, Set.of(), true)),
                Map.of(new GroupId("un-members"), GroupKind.UN_MEMBERS, new GroupId("region-africa"), GroupKind.REGION),
                p.sources(),
                p.indicators(),
                p.observations(),
                List.of(
                        new EditionNode(
                                "index", "Index", EditionNode.Kind.COMPOSITE, null, OptionalDouble.empty(), null),
                        new EditionNode(
                                "people-online",
                                "People online",
                                EditionNode.Kind.INDICATOR,
                                "index",
                                OptionalDouble.of(1),
                                null)),
                List.of(
                        EditionScore.scored(NAMIBIA, "index", 62.5, 2, 1, ScoreStatus.COMPUTED)
                                .within(1, 3, 0.97),
                        EditionScore.scored(ESTONIA, "index", 93.2, 1, 1, ScoreStatus.COMPUTED),
                        EditionScore.unscored(
                                KOSOVO, "index", 0, ScoreStatus.NOT_RANKED, "LOW_COVERAGE", "0 of 1 are known."),
                        EditionScore.scored(NAMIBIA, "people-online", 62.5, 2, 1, ScoreStatus.OBSERVED),
                        EditionScore.scored(ESTONIA, "people-online", 0.1 + 0.2, 1, 1, ScoreStatus.OBSERVED),
                        EditionScore.unscored(
                                KOSOVO, "people-online", 0, ScoreStatus.MISSING, "NO_OBSERVATION", "Not observed.")),
                List.of(step(ESTONIA, 93.2), step(NAMIBIA, 62.5)),
                List.of(new EditionGroup("small-states", "Small states", "Made up.", Set.of(ESTONIA, NAMIBIA))),
                List.of(
                        new GroupRank("small-states", "index", NAMIBIA, 2),
                        new GroupRank("small-states", "index", ESTONIA, 1)),
                List.of(),
                null);
    }

    private static EditionStep step(CountryCode country, double value) {
        OptionalDouble none = OptionalDouble.empty();
        return new EditionStep(
                country,
                "people-online",
                OptionalDouble.of(1),
                OptionalDouble.of(value),
                none,
                null,
                OptionalInt.empty(),
                OptionalInt.empty(),
                new EditionStep.Observed(value, 2024, SOURCE.value(), false),
                "%",
                "HIGHER_IS_BETTER",
                OptionalDouble.of(value),
                false,
                OptionalDouble.of(value),
                "none",
                none,
                none,
                none);
    }

    public static Observation observation(CountryCode country, IndicatorId indicator, int year, double value) {
        return new Observation(country, indicator, year, value, ObservationStatus.OBSERVED, SOURCE);
    }

    public static AccountKey key(String platform, String handle) {
        return new AccountKey(new PlatformId(platform), handle);
    }

    private static Source source(SourceId id) {
        return new Source(
                id,
                "Nobody",
                "Made-up figures",
                null,
                "CC0",
                LicenceClass.OPEN,
                "https://example.org/a?b=c",
                null,
                "Nobody, made up for tests\twith a tab, a \\ and\na second line.",
                null,
                new PartialDate("2024-05"),
                "nobody/copies@0",
                "all values agree");
    }

    private static Country country(CountryCode code, String alpha2, String m49) {
        return new Country(
                code, alpha2, m49, "Republic of " + code, "A capital", true, true, 1000.5, false, 1.5, -2.5, SOURCE);
    }

    private static Indicator indicator(IndicatorId id, double minimum, @Nullable Double maximum) {
        return new Indicator(
                id, "Name of " + id, "Made up.", "%", new IndicatorKind("REACH"), minimum, maximum, null, null);
    }

    private static List<Institution> institutions() {
        return List.of(
                institution("mfa-est", InstitutionKind.FOREIGN_MINISTRY, ESTONIA, null, "Välisministeerium", "Tallinn"),
                institution("mission-1", InstitutionKind.EMBASSY, ESTONIA, NAMIBIA, "Embassy of Estonia", "Windhoek"),
                institution("mfa-nam", InstitutionKind.FOREIGN_MINISTRY, NAMIBIA, null, "Foreign ministry", "Windhoek"),
                institution(
                        "mission-2", InstitutionKind.EMBASSY, NAMIBIA, COTE_D_IVOIRE, "Embassy of Namibia", "Abidjan"),
                institution("org-1", InstitutionKind.INTERNATIONAL_ORGANISATION, null, null, "An organisation", null),
                new Institution(
                        new InstitutionId("a-delegation"),
                        InstitutionKind.DELEGATION,
                        null,
                        new InstitutionId("org-1"),
                        ESTONIA,
                        "Delegation",
                        "Tallinn",
                        null,
                        null,
                        "Q42",
                        59.4,
                        24.7,
                        new PartialDate("2024-01-01"),
                        SOURCE));
    }

    private static Institution institution(
            String id,
            InstitutionKind kind,
            @Nullable CountryCode country,
            @Nullable CountryCode host,
            String name,
            @Nullable String city) {
        return new Institution(
                new InstitutionId(id),
                kind,
                country,
                null,
                host,
                name,
                city,
                null,
                null,
                null,
                null,
                null,
                new PartialDate("2024-01-01"),
                SOURCE);
    }

    /** Estonia closed its embassy in Kosovo between its two lists, and Namibia has one list only. */
    private static List<MissionLink> missionLinks() {
        LocalDate first = LocalDate.of(2022, 1, 1);
        LocalDate second = LocalDate.of(2024, 1, 1);
        return List.of(
                new MissionLink(ESTONIA, KOSOVO, first, 1, SOURCE),
                new MissionLink(ESTONIA, NAMIBIA, first, 1, SOURCE),
                new MissionLink(ESTONIA, NAMIBIA, second, 2, SOURCE),
                new MissionLink(NAMIBIA, ESTONIA, first, 1, SOURCE),
                new MissionLink(NAMIBIA, COTE_D_IVOIRE, first, 1, SOURCE));
    }

    private static List<Relation> relations() {
        return List.of(
                relation(RelationKind.FOLLOWS, "mfa-est", "mfa-nam", null, 1),
                relation(RelationKind.FOLLOWS, "mfa-nam", "org-1", null, 1),
                relation(RelationKind.FOLLOWS, "org-1", "mfa-nam", null, 1),
                relation(RelationKind.MENTIONS, "mfa-est", "org-1", LocalDate.of(2024, 1, 1), 7));
    }

    private static Relation relation(
            RelationKind kind, String from, String to, @Nullable LocalDate periodStart, int count) {
        return new Relation(
                kind,
                new PlatformId("x"),
                new InstitutionId(from),
                new InstitutionId(to),
                periodStart,
                LocalDate.of(2024, 1, 31),
                count,
                SOURCE);
    }

    private static List<Incident> incidents() {
        return List.of(
                incident("breach-1", IncidentKind.DATA_THEFT, "2023-05-17", ESTONIA, null),
                incident("breach-2", IncidentKind.ESPIONAGE, "2024-01", null, "mfa-est"),
                incident("breach-3", IncidentKind.DISINFORMATION, "2024", null, "org-1"));
    }

    private static Incident incident(
            String id, IncidentKind kind, String date, @Nullable CountryCode country, @Nullable String institution) {
        return new Incident(
                new IncidentId(id),
                kind,
                "Made-up " + id,
                null,
                new PartialDate(date),
                country,
                institution == null ? null : new InstitutionId(institution),
                NAMIBIA,
                null,
                Confidence.LOW,
                null,
                SOURCE);
    }

    private static List<Account> accounts() {
        return List.of(
                account(ESTONIAN_MINISTRY_ON_X, "mfa-est"),
                account(key("youtube", "välisministeerium"), "mfa-est"),
                account(key("x", "EstEmbWindhoek"), "mission-1"),
                account(NAMIBIAN_MINISTRY_ON_X, "mfa-nam"));
    }

    private static Account account(AccountKey key, String institution) {
        return new Account(key, new InstitutionId(institution), null, new PartialDate("2024-01-01"), SOURCE);
    }

    private static List<AccountMetric> metrics() {
        return List.of(
                metric(ESTONIAN_MINISTRY_ON_X, FOLLOWERS, null, LocalDate.of(2022, 4, 14), 50_000),
                metric(ESTONIAN_MINISTRY_ON_X, FOLLOWERS, null, LocalDate.of(2023, 2, 20), 61_000),
                metric(key("x", "mfaESTONIA"), POSTS, null, LocalDate.of(2023, 2, 20), 9_000),
                metric(ESTONIAN_MINISTRY_ON_X, POSTS, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 20), 31),
                metric(NAMIBIAN_MINISTRY_ON_X, FOLLOWERS, null, LocalDate.of(2022, 4, 14), 700));
    }

    private static AccountMetric metric(
            AccountKey account, MetricId metric, @Nullable LocalDate periodStart, LocalDate date, double value) {
        return new AccountMetric(account, metric, periodStart, date, value, false, SOURCE, null);
    }
}
