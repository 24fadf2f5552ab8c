package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.edition.SampleWorld.ESTONIA;
import static org.digitaldiplomacy.edition.SampleWorld.ESTONIAN_MINISTRY_ON_X;
import static org.digitaldiplomacy.edition.SampleWorld.FOLLOWERS;
import static org.digitaldiplomacy.edition.SampleWorld.KOSOVO;
import static org.digitaldiplomacy.edition.SampleWorld.MISSIONS;
import static org.digitaldiplomacy.edition.SampleWorld.NAMIBIA;
import static org.digitaldiplomacy.edition.SampleWorld.NAMIBIAN_MINISTRY_ON_X;
import static org.digitaldiplomacy.edition.SampleWorld.ONLINE;
import static org.digitaldiplomacy.edition.SampleWorld.POSTS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.IncidentFilter;
import org.digitaldiplomacy.port.Incidents;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.Networks;
import org.digitaldiplomacy.port.Observations;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Revision;
import org.junit.jupiter.api.Test;

/** However many keys a batch holds, and whatever a page asks for: one query. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class StatementCountTest {

    private static final List<CountryCode> COUNTRIES = List.of(ESTONIA, NAMIBIA, KOSOVO);
    private static final List<AccountKey> ACCOUNTS = List.of(ESTONIAN_MINISTRY_ON_X, NAMIBIAN_MINISTRY_ON_X);
    private static final List<InstitutionId> INSTITUTIONS =
            List.of(new InstitutionId("mfa-est"), new InstitutionId("mfa-nam"), new InstitutionId("mission-1"));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Inject
    StatementCount statements;

    @Inject
    DataPackages packages;

    @Inject
    Catalogue catalogue;

    @Inject
    Observations observations;

    @Inject
    Institutions institutions;

    @Inject
    Accounts accounts;

    @Inject
    Networks networks;

    @Inject
    Incidents incidents;

    @Inject
    Methodologies methodologies;

    @Inject
    Editions editions;

    @Inject
    Revision revision;

    @Test
    void every_question_takes_one_query() {
        packages.replace(SampleWorld.dataPackage());
        methodologies.save(SampleWorld.rules(), SampleWorld.description());
        EditionId id = editions.save(SampleWorld.edition("counted", 1, 2024)).id();
        EnumSet<InstitutionKind> kinds = EnumSet.allOf(InstitutionKind.class);
        Page page = Page.first(2).counted(true);

        Map<String, Supplier<?>> questions = Map.ofEntries(
                Map.entry("sources", catalogue::sources),
                Map.entry("groups", catalogue::groups),
                Map.entry("countries", catalogue::countries),
                Map.entry("memberships", catalogue::memberships),
                Map.entry("indicators", catalogue::indicators),
                Map.entry("caveats", catalogue::caveats),
                Map.entry("treaty actions", catalogue::treatyActions),
                Map.entry("observations", () -> observations.upTo(2024, List.of(ONLINE, MISSIONS))),
                Map.entry("series", () -> observations.series(COUNTRIES, List.of(ONLINE, MISSIONS))),
                Map.entry("latest", () -> observations.latest(2024, COUNTRIES, List.of(ONLINE, MISSIONS))),
                Map.entry("institutions", () -> institutions.byId(INSTITUTIONS)),
                Map.entry("institutions of countries", () -> institutions.ofCountries(COUNTRIES, kinds)),
                Map.entry("institutions hosted", () -> institutions.hostedBy(COUNTRIES, kinds)),
                Map.entry(
                        "a page of institutions",
                        () -> institutions.page(InstitutionFilter.ALL.text("embassy"), InstitutionOrder.NAME, page)),
                Map.entry("accounts", () -> accounts.byKey(ACCOUNTS)),
                Map.entry("accounts of institutions", () -> accounts.ofInstitutions(INSTITUTIONS)),
                Map.entry("accounts of countries", () -> accounts.ofCountries(COUNTRIES)),
                Map.entry("a page of accounts", () -> accounts.page(AccountFilter.ALL.text("a"), page)),
                Map.entry("latest metrics", () -> accounts.latest(ACCOUNTS)),
                Map.entry("metrics", () -> accounts.series(ACCOUNTS, List.of(FOLLOWERS, POSTS), null, null)),
                Map.entry("days of missions", networks::missionDates),
                Map.entry("missions", () -> networks.missions(TODAY)),
                Map.entry("days of relations", () -> networks.relationDates(RelationKind.FOLLOWS)),
                Map.entry("relations", () -> networks.relations(RelationKind.FOLLOWS, TODAY)),
                Map.entry("incidents of countries", () -> incidents.ofCountries(COUNTRIES)),
                Map.entry("incidents of institutions", () -> incidents.ofInstitutions(INSTITUTIONS)),
                Map.entry("a page of incidents", () -> incidents.page(IncidentFilter.ALL, page)),
                Map.entry("rules", methodologies::all),
                Map.entry("editions", editions::all),
                Map.entry("edition", () -> editions.find(id)),
                Map.entry("latest edition", () -> editions.latest("counted")),
                Map.entry("nodes", () -> editions.nodes(id)),
                Map.entry("ranking", () -> editions.ranking(id, "index")),
                Map.entry("scores", () -> editions.ofCountries(id, COUNTRIES)),
                Map.entry("inputs", () -> editions.inputs(id, COUNTRIES)),
                Map.entry("history", () -> editions.history("sample", "index", COUNTRIES)),
                Map.entry("revision", revision::current));

        assertThat(questions).allSatisfy((name, question) -> assertThat(statements.during(
                        () -> assertThat((Object) question.get()).isNotNull()))
                .as(name)
                .isEqualTo(1));
    }
}
