package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.digitaldiplomacy.edition.SampleWorld.COTE_D_IVOIRE;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.Observations;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.UnknownPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ports answer about the sample world. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PortsTest {

    private static final Set<InstitutionKind> ALL_KINDS = EnumSet.allOf(InstitutionKind.class);

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

    private final DataPackage world = SampleWorld.dataPackage();

    @BeforeEach
    void load() {
        packages.replace(world);
    }

    @Test
    void the_catalogue_gives_back_what_was_loaded() {
        assertThat(catalogue.sources()).isEqualTo(world.sources());
        assertThat(catalogue.groups()).containsExactlyInAnyOrderElementsOf(world.groups());
        assertThat(catalogue.countries()).isEqualTo(world.countries());
        assertThat(catalogue.memberships()).containsExactlyInAnyOrderElementsOf(world.memberships());
        assertThat(catalogue.indicators()).containsExactlyInAnyOrderElementsOf(world.indicators());
        assertThat(catalogue.platforms()).extracting("value").containsExactly("x", "youtube");
        assertThat(catalogue.treaties()).isEqualTo(world.treaties());
        assertThat(catalogue.treatyActions()).isEqualTo(world.treatyActions());
        assertThat(catalogue.caveats()).isEqualTo(world.caveats());
    }

    @Test
    void observations_are_read_up_to_a_year() {
        assertThat(observations.upTo(2023, List.of(ONLINE)))
                .extracting(Observation::country, Observation::year, Observation::value)
                .containsExactly(tuple(ESTONIA, 2022, 91.0), tuple(NAMIBIA, 2023, 62.5));
    }

    @Test
    void the_latest_observation_is_the_one_of_the_last_year_that_is_known() {
        assertThat(observations.latest(2024, List.of(ESTONIA, NAMIBIA, KOSOVO), List.of(ONLINE, MISSIONS)))
                .extracting(o -> o.indicator() + " " + o.country() + " " + o.year())
                .containsExactly(
                        "missions EST 2024",
                        "missions NAM 2024",
                        "missions XKX 2024",
                        "people-online EST 2024",
                        "people-online NAM 2023");
    }

    @Test
    void a_series_holds_every_year() {
        assertThat(observations.series(List.of(ESTONIA), List.of(ONLINE)))
                .extracting(Observation::year)
                .containsExactly(2022, 2024);
    }

    @Test
    void institutions_are_found_by_id_and_unknown_ids_left_out() {
        InstitutionId delegation = new InstitutionId("a-delegation");

        assertThat(institutions.byId(List.of(delegation, new InstitutionId("nobody"))))
                .containsOnlyKeys(delegation)
                .containsValue(world.institutions().get(5));
    }

    @Test
    void institutions_of_a_country_begin_with_its_ministry() {
        assertThat(institutions.ofCountries(List.of(ESTONIA, NAMIBIA, KOSOVO), ALL_KINDS))
                .containsOnlyKeys(ESTONIA, NAMIBIA)
                .extractingByKey(ESTONIA)
                .satisfies(list -> assertThat(ids(list)).containsExactly("mfa-est", "mission-1"));
        assertThat(institutions.ofCountries(List.of(ESTONIA), Set.of(InstitutionKind.EMBASSY)))
                .extractingByKey(ESTONIA)
                .satisfies(list -> assertThat(ids(list)).containsExactly("mission-1"));
        assertThat(institutions.ofCountries(List.of(ESTONIA), Set.of())).isEmpty();
    }

    @Test
    void missions_are_found_where_they_stand() {
        assertThat(institutions.hostedBy(List.of(NAMIBIA, ESTONIA, COTE_D_IVOIRE), ALL_KINDS))
                .containsOnlyKeys(NAMIBIA, ESTONIA, COTE_D_IVOIRE);
    }

    @Test
    void search_knows_neither_case_nor_accents() {
        assertThat(idsOf(InstitutionFilter.ALL.text("valisMINIST"))).containsExactly("mfa-est");
        assertThat(idsOf(InstitutionFilter.ALL.text("VÄLIS"))).containsExactly("mfa-est");
        assertThat(idsOf(InstitutionFilter.ALL.text("windhoek"))).containsExactly("mfa-nam", "mission-1");
        assertThat(idsOf(InstitutionFilter.ALL.text("%"))).isEmpty();
    }

    @Test
    void filters_narrow_together_and_an_empty_set_lets_nothing_through() {
        InstitutionFilter embassies = InstitutionFilter.ALL.kinds(Set.of(InstitutionKind.EMBASSY));

        assertThat(idsOf(embassies)).containsExactly("mission-1", "mission-2");
        assertThat(idsOf(embassies.hosts(Set.of(COTE_D_IVOIRE)))).containsExactly("mission-2");
        assertThat(idsOf(embassies.countries(Set.of(ESTONIA)))).containsExactly("mission-1");
        assertThat(idsOf(embassies.countries(Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(InstitutionOrder.class)
    void pages_walked_either_way_hold_every_institution_once(InstitutionOrder order) {
        Slice<Institution> whole = institutions.page(InstitutionFilter.ALL, order, Page.first(100));
        assertThat(whole.values()).hasSize(6).doesNotHaveDuplicates();
        assertThat(whole.hasNext()).isFalse();

        for (int size = 1; size <= 4; size++) {
            assertThat(walk(order, Page.first(size))).isEqualTo(whole.values());
            assertThat(walk(order, Page.last(size))).isEqualTo(whole.values());
        }
    }

    @Test
    void a_page_stays_where_it_is_when_rows_before_it_go() {
        Slice<Institution> first = institutions.page(InstitutionFilter.ALL, InstitutionOrder.KEY, Page.first(3));
        List<String> rest = ids(after(first));
        List<Institution> fewer = new ArrayList<>(world.institutions());
        fewer.removeIf(i -> i.id().value().equals("a-delegation"));

        packages.replace(institutionsOnly(fewer));

        assertThat(ids(after(first))).isEqualTo(rest);
        packages.replace(world);
    }

    @Test
    void the_total_counts_what_the_filter_lets_through_on_every_page() {
        InstitutionFilter embassies = InstitutionFilter.ALL.kinds(Set.of(InstitutionKind.EMBASSY));
        Slice<Institution> first =
                institutions.page(embassies, InstitutionOrder.KEY, Page.first(1).counted(true));
        Position end = institutions
                .page(embassies, InstitutionOrder.KEY, Page.last(1))
                .items()
                .get(0)
                .position();

        assertThat(first.total()).hasValue(2);
        assertThat(first.hasNext()).isTrue();
        assertThat(institutions
                        .page(
                                embassies,
                                InstitutionOrder.KEY,
                                Page.first(5).at(end).counted(true))
                        .total())
                .hasValue(2);
        assertThat(institutions
                        .page(
                                embassies.hosts(Set.of()),
                                InstitutionOrder.KEY,
                                Page.first(5).counted(true))
                        .total())
                .hasValue(0);
        assertThat(institutions
                        .page(embassies, InstitutionOrder.KEY, Page.first(5))
                        .total())
                .isEmpty();
        assertThat(institutions
                        .page(embassies, InstitutionOrder.KEY, Page.first(0).counted(true))
                        .total())
                .hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "aWQ", "bmFtZQ.YQ.Yg", "aWQ.AA", "aWQ.YQ.Yg"})
    void a_position_that_was_never_given_out_is_refused(String text) {
        assertThatThrownBy(() -> institutions.page(
                        InstitutionFilter.ALL,
                        InstitutionOrder.KEY,
                        Page.first(1).at(new Position(text))))
                .isInstanceOf(UnknownPosition.class)
                .hasMessageContaining("found '" + text + "'");
    }

    @Test
    void an_account_is_found_whatever_the_case_of_its_handle() {
        assertThat(accounts.byKey(List.of(SampleWorld.key("x", "mfaESTONIA"), SampleWorld.key("x", "nobody"))))
                .containsOnlyKeys(ESTONIAN_MINISTRY_ON_X)
                .containsValue(world.accounts().get(0));
    }

    @Test
    void accounts_are_found_by_institution_and_by_country() {
        InstitutionId ministry = new InstitutionId("mfa-est");

        assertThat(accounts.ofInstitutions(List.of(ministry, new InstitutionId("org-1"))))
                .containsOnlyKeys(ministry)
                .extractingByKey(ministry)
                .satisfies(list -> assertThat(list).hasSize(2));
        assertThat(accounts.ofCountries(List.of(ESTONIA, NAMIBIA, KOSOVO)))
                .containsOnlyKeys(ESTONIA, NAMIBIA)
                .extractingByKey(ESTONIA)
                .satisfies(list ->
                        assertThat(handles(list)).containsExactly("EstEmbWindhoek", "MFAestonia", "välisministeerium"));
    }

    @Test
    void accounts_are_narrowed_by_what_their_institution_is() {
        assertThat(handlesOf(AccountFilter.ALL)).hasSize(4);
        assertThat(handlesOf(AccountFilter.ALL.countries(Set.of(NAMIBIA)))).containsExactly("NamibiaMFA");
        assertThat(handlesOf(AccountFilter.ALL.kinds(Set.of(InstitutionKind.EMBASSY))))
                .containsExactly("EstEmbWindhoek");
        assertThat(handlesOf(AccountFilter.ALL.text("valis"))).containsExactly("MFAestonia", "välisministeerium");
        assertThat(handlesOf(AccountFilter.ALL.text("valis").platforms(Set.of(ESTONIAN_MINISTRY_ON_X.platform()))))
                .containsExactly("MFAestonia");
        assertThat(handlesOf(AccountFilter.ALL.institutions(Set.of(new InstitutionId("mfa-nam")))))
                .containsExactly("NamibiaMFA");
    }

    @Test
    void the_latest_measurement_of_each_metric_prefers_the_running_total() {
        assertThat(accounts.latest(List.of(ESTONIAN_MINISTRY_ON_X, NAMIBIAN_MINISTRY_ON_X)))
                .extractingByKey(ESTONIAN_MINISTRY_ON_X)
                .satisfies(list -> assertThat(list)
                        .extracting(m -> m.metric() + " " + m.date() + " " + m.value())
                        .containsExactly("followers 2023-02-20 61000.0", "posts 2023-02-20 9000.0"));
    }

    @Test
    void a_series_of_metrics_is_cut_by_date() {
        LocalDate start = LocalDate.of(2022, 4, 14);

        assertThat(accounts.series(List.of(ESTONIAN_MINISTRY_ON_X), List.of(FOLLOWERS), null, null)
                        .get(ESTONIAN_MINISTRY_ON_X))
                .extracting(AccountMetric::value)
                .containsExactly(50_000.0, 61_000.0);
        assertThat(accounts.series(List.of(ESTONIAN_MINISTRY_ON_X), List.of(FOLLOWERS), start, start)
                        .get(ESTONIAN_MINISTRY_ON_X))
                .extracting(AccountMetric::value)
                .containsExactly(50_000.0);
        assertThat(accounts.series(List.of(ESTONIAN_MINISTRY_ON_X), List.of(POSTS), null, null)
                        .get(ESTONIAN_MINISTRY_ON_X))
                .extracting(AccountMetric::value)
                .containsExactly(31.0, 9_000.0);
    }

    private DataPackage institutionsOnly(List<Institution> kept) {
        return new DataPackage(
                world.name(),
                "fewer",
                "6".repeat(64),
                world.sources(),
                world.groups(),
                world.countries(),
                world.memberships(),
                world.indicators(),
                world.caveats(),
                world.observations(),
                kept,
                world.accounts(),
                world.accountMetrics(),
                world.treaties(),
                world.treatyActions(),
                world.missionLinks(),
                world.relations(),
                world.incidents());
    }

    private List<Institution> after(Slice<Institution> slice) {
        Position end = slice.items().get(slice.items().size() - 1).position();
        return institutions
                .page(
                        InstitutionFilter.ALL,
                        InstitutionOrder.KEY,
                        Page.first(10).at(end))
                .values();
    }

    private List<Institution> walk(InstitutionOrder order, Page start) {
        List<Institution> all = new ArrayList<>();
        boolean forwards = start.from() == Page.From.START;
        Page page = start;
        while (true) {
            Slice<Institution> slice = institutions.page(InstitutionFilter.ALL, order, page);
            all.addAll(forwards ? all.size() : 0, slice.values());
            if (!(forwards ? slice.hasNext() : slice.hasPrevious())) {
                return all;
            }
            int edge = forwards ? slice.items().size() - 1 : 0;
            page = start.at(slice.items().get(edge).position());
        }
    }

    private List<String> idsOf(InstitutionFilter filter) {
        return ids(
                institutions.page(filter, InstitutionOrder.KEY, Page.first(100)).values());
    }

    private List<String> handlesOf(AccountFilter filter) {
        return handles(accounts.page(filter, Page.first(100)).values());
    }

    private static List<String> ids(List<Institution> list) {
        return list.stream().map(i -> i.id().value()).toList();
    }

    private static List<String> handles(List<Account> list) {
        return list.stream().map(a -> a.key().handle()).toList();
    }
}
