package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Institutions that belong to no state, their accounts, ties and incidents. All of them are made up: the bundled data
 * have none.
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class NonStateQueriesTest {

    private static final List<InstitutionKind> KINDS = List.of(
            InstitutionKind.LEADER_OFFICE,
            InstitutionKind.INTERNATIONAL_ORGANISATION,
            InstitutionKind.COMPANY,
            InstitutionKind.NGO,
            InstitutionKind.CITY);

    @Inject
    DataPackages packages;

    @BeforeEach
    void load() {
        packages.replace(world());
    }

    private static String keyOf(InstitutionKind kind) {
        return "stateless-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sample world with an institution of each kind without a country, each with an account and a measurement. */
    private static DataPackage world() {
        DataPackage p = SampleWorld.dataPackage();
        List<Institution> institutions = new ArrayList<>(p.institutions());
        List<Account> accounts = new ArrayList<>(p.accounts());
        List<AccountMetric> metrics = new ArrayList<>(p.accountMetrics());
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (InstitutionKind kind : KINDS) {
            InstitutionId id = new InstitutionId(keyOf(kind));
            institutions.add(new Institution(
                    id,
                    kind,
                    null,
                    null,
                    null,
                    "Stateless " + kind,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new PartialDate(day.toString()),
                    SampleWorld.SOURCE));
            accounts.add(new Account(
                    SampleWorld.key("mastodon", keyOf(kind)),
                    id,
                    null,
                    new PartialDate(day.toString()),
                    SampleWorld.SOURCE));
            metrics.add(new AccountMetric(
                    SampleWorld.key("mastodon", keyOf(kind)),
                    SampleWorld.FOLLOWERS,
                    null,
                    day,
                    100,
                    false,
                    SampleWorld.SOURCE,
                    null));
        }
        return new DataPackage(
                p.name(),
                "stateless",
                "8".repeat(64),
                p.sources(),
                p.groups(),
                p.countries(),
                p.memberships(),
                p.indicators(),
                p.caveats(),
                p.observations(),
                institutions,
                accounts,
                metrics,
                p.treaties(),
                p.treatyActions(),
                p.missionLinks(),
                p.relations(),
                p.incidents());
    }

    @Test
    void every_kind_is_listed_with_its_accounts_and_metrics_and_has_no_country() {
        JsonPath found = Ask.data("{ institutions(text: \"stateless\", orderBy: COUNTRY) { totalCount nodes { kind name"
                + " country { code } hostCountry { code } organisation { name } source { key } incidents { totalCount }"
                + " relationCentrality { inDegree } accounts { handle institution { country { code } }"
                + " latestMetrics { metric { key } value } metrics(metric: \"followers\") { totalCount } } } } }");

        assertThat(found.<String>getList("institutions.nodes.kind"))
                .containsExactlyInAnyOrderElementsOf(
                        KINDS.stream().map(Enum::name).toList());
        assertThat(found.getList("institutions.nodes.country"))
                .hasSize(KINDS.size())
                .containsOnlyNulls();
        assertThat(found.getList("institutions.nodes.accounts.latestMetrics.value.flatten()"))
                .containsOnly(100)
                .hasSize(KINDS.size());
    }

    @Test
    void each_is_found_by_key_kind_search_account_and_global_id() {
        String key = keyOf(InstitutionKind.COMPANY);
        JsonPath found = Ask.data("{ institution(key: \"" + key + "\") { id country { code } }"
                + " institutions(kinds: [COMPANY]) { nodes { key } }"
                + " accounts(kinds: [COMPANY], orderBy: FOLLOWERS) { nodes { handle institution { key country { code } } } }"
                + " search(text: \"stateless company\") { ... on Institution { key country { code } } } }");

        assertThat(found.<String>getList("institutions.nodes.key")).containsExactly(key);
        assertThat(found.<String>getList("accounts.nodes.institution.key")).containsExactly(key);
        assertThat(found.<String>getList("search.key")).contains(key);
        JsonPath node = Ask.data("{ node(id: \"" + found.getString("institution.id")
                + "\") { ... on Institution { key country { code } } } }");
        assertThat(node.getString("node.key")).isEqualTo(key);
    }

    @Test
    void who_follows_whom_is_a_network_with_organisations_in_it() {
        JsonPath found = Ask.data("{ relationNetwork { asOf institutionCount linkCount reciprocity"
                + " centralities(orderBy: IN_DEGREE, first: 1) { nodes { inDegree mutual institution { key } } }"
                + " links(to: \"org-1\") { nodes { from { key } to { key country { code } } platform mutual source { key } } }"
                + " communities { institutions { key } } }"
                + " mentions: relationNetwork(kind: MENTIONS) { links { nodes { count periodStart date } } }"
                + " none: relationNetwork(asOf: \"2020-01-01\") { linkCount } }");

        assertThat(found.getInt("relationNetwork.institutionCount")).isEqualTo(3);
        assertThat(found.getString("relationNetwork.centralities.nodes[0].institution.key"))
                .isEqualTo("mfa-nam");
        assertThat(found.getBoolean("relationNetwork.links.nodes[0].mutual")).isTrue();
        assertThat(found.<List<String>>getList("relationNetwork.communities.institutions.key"))
                .containsExactly(List.of("mfa-est", "mfa-nam", "org-1"));
        assertThat(found.getInt("mentions.links.nodes[0].count")).isEqualTo(7);
        assertThat(found.<Object>get("none")).isNull();
    }

    @Test
    void incidents_attach_to_countries_and_institutions_and_aliases_get_their_own() {
        JsonPath found = Ask.data("{ incidents(from: 2024) { totalCount nodes { key date confidence country { code }"
                + " institution { key } attributedTo { code } source { key } } }"
                + " countries { nodes { code all: incidents { totalCount }"
                + " thefts: incidents(kinds: [DATA_THEFT]) { nodes { key } } } }"
                + " institution(key: \"org-1\") { incidents { nodes { key } } }"
                + " byOrganisation: incidents(institution: \"org-1\") { nodes { key } } }");

        assertThat(found.<String>getList("incidents.nodes.key")).containsExactly("breach-2", "breach-3");
        assertThat(found.getString("incidents.nodes[0].attributedTo.code")).isEqualTo("NAM");
        assertThat(found.getInt("countries.nodes.find { it.code == 'EST' }.all.totalCount"))
                .isEqualTo(2);
        assertThat(found.<String>getList("countries.nodes.find { it.code == 'EST' }.thefts.nodes.key"))
                .containsExactly("breach-1");
        assertThat(found.getInt("countries.nodes.find { it.code == 'NAM' }.all.totalCount"))
                .isZero();
        assertThat(found.<String>getList("institution.incidents.nodes.key")).containsExactly("breach-3");
        assertThat(found.<String>getList("byOrganisation.nodes.key")).containsExactly("breach-3");
    }

    @Test
    void years_and_countries_that_make_no_sense_are_refused() {
        for (String arguments :
                Stream.of("from: 1", "to: 99999", "country: \"Atlantis\"").toList()) {
            assertThat(Ask.error("{ incidents(" + arguments + ") { totalCount } }")
                            .getString("extensions.code"))
                    .as(arguments)
                    .isEqualTo("BAD_USER_INPUT");
        }
    }
}
