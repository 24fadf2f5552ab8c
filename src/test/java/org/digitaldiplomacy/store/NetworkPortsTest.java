package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.digitaldiplomacy.edition.SampleWorld.COTE_D_IVOIRE;
import static org.digitaldiplomacy.edition.SampleWorld.ESTONIA;
import static org.digitaldiplomacy.edition.SampleWorld.KOSOVO;
import static org.digitaldiplomacy.edition.SampleWorld.NAMIBIA;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.IncidentFilter;
import org.digitaldiplomacy.port.Incidents;
import org.digitaldiplomacy.port.Networks;
import org.digitaldiplomacy.port.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ports answer about ties and incidents of the sample world, all of them made up. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class NetworkPortsTest {

    @Inject
    DataPackages packages;

    @Inject
    Networks networks;

    @Inject
    Incidents incidents;

    private final DataPackage world = SampleWorld.dataPackage();

    @BeforeEach
    void load() {
        packages.replace(world);
    }

    @Test
    void the_lists_of_missions_have_their_days() {
        assertThat(networks.missionDates()).containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 1, 1));
    }

    @Test
    void a_senders_last_list_up_to_the_day_stands_and_no_other() {
        assertThat(networks.missions(LocalDate.of(2024, 1, 1)))
                .extracting(MissionLink::sender, MissionLink::host, MissionLink::missions)
                .containsExactly(
                        tuple(ESTONIA, NAMIBIA, 2), tuple(NAMIBIA, COTE_D_IVOIRE, 1), tuple(NAMIBIA, ESTONIA, 1));
        assertThat(networks.missions(LocalDate.of(2023, 12, 31)))
                .extracting(MissionLink::host)
                .containsExactly(NAMIBIA, KOSOVO, COTE_D_IVOIRE, ESTONIA);
        assertThat(networks.missions(LocalDate.of(2021, 12, 31))).isEmpty();
    }

    @Test
    void relations_come_back_as_they_were() {
        LocalDate day = LocalDate.of(2024, 1, 31);
        assertThat(networks.relationDates(RelationKind.MENTIONS)).containsExactly(day);
        for (RelationKind kind : RelationKind.values()) {
            assertThat(networks.relations(kind, day))
                    .containsExactlyElementsOf(world.relations().stream()
                            .filter(r -> r.kind() == kind)
                            .toList());
            assertThat(networks.relations(kind, day.minusDays(1))).isEmpty();
        }
    }

    @Test
    void a_country_has_its_institutions_incidents_too_and_the_latest_come_first() {
        assertThat(incidents.ofCountries(List.of(ESTONIA, NAMIBIA)))
                .containsOnlyKeys(ESTONIA)
                .extractingByKey(ESTONIA)
                .isEqualTo(List.of(incident("breach-2"), incident("breach-1")));
    }

    @Test
    void an_institution_without_a_country_has_incidents() {
        InstitutionId organisation = new InstitutionId("org-1");
        assertThat(incidents.ofInstitutions(List.of(organisation)))
                .containsEntry(organisation, List.of(incident("breach-3")));
    }

    @Test
    void incidents_are_found_by_every_filter() {
        assertThat(ids(IncidentFilter.ALL)).containsExactly("breach-2", "breach-3", "breach-1");
        assertThat(ids(filter(Set.of(IncidentKind.ESPIONAGE), null, null))).containsExactly("breach-2");
        assertThat(ids(filter(null, 2024, null))).containsExactly("breach-2", "breach-3");
        assertThat(ids(filter(null, null, 2023))).containsExactly("breach-1");
        assertThat(ids(new IncidentFilter(null, Set.of(ESTONIA), null, null, null, null)))
                .containsExactly("breach-2", "breach-1");
        assertThat(ids(new IncidentFilter(null, null, null, Set.of(ESTONIA), null, null)))
                .isEmpty();
    }

    @Test
    void incidents_can_be_paged_through() {
        var first = incidents.page(IncidentFilter.ALL, Page.first(2).counted(true));
        var rest = incidents.page(
                IncidentFilter.ALL, Page.first(2).at(first.items().get(1).position()));

        assertThat(first.total()).hasValue(3);
        assertThat(rest.values()).containsExactly(incident("breach-1"));
        assertThat(rest.hasNext()).isFalse();
    }

    private static IncidentFilter filter(
            @Nullable Set<IncidentKind> kinds, @Nullable Integer from, @Nullable Integer to) {
        return new IncidentFilter(kinds, null, null, null, from, to);
    }

    private List<String> ids(IncidentFilter filter) {
        return incidents.page(filter, Page.first(10)).values().stream()
                .map(i -> i.id().value())
                .toList();
    }

    private Incident incident(String id) {
        return world.incidents().stream()
                .filter(i -> i.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
