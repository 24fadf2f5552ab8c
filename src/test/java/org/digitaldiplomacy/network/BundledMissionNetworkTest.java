package org.digitaldiplomacy.network;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.port.DataPackage;
import org.junit.jupiter.api.Test;

/** The real network of embassies, and the numbers of the package that are derived from it. */
class BundledMissionNetworkTest {

    private static final DataPackage DATA = read();
    private static final LocalDate ALL_SENDERS = LocalDate.of(2022, 11, 16);
    private static final LocalDate SOME_SENDERS = LocalDate.of(2026, 4, 6);
    private static final Set<InstitutionKind> EMBASSIES =
            Set.of(InstitutionKind.EMBASSY, InstitutionKind.HIGH_COMMISSION, InstitutionKind.REPRESENTATIVE_OFFICE);

    private final MissionNetwork network = MissionNetwork.asOf(ALL_SENDERS, DATA.missionLinks());

    private static DataPackage read() {
        PackageReading reading =
                new PackageReader(Clock.systemUTC()).read(BundledMissionNetworkTest.class.getClassLoader(), "data");
        return ((PackageReading.Accepted) reading).dataPackage();
    }

    private record Pair(CountryCode sender, CountryCode host) {}

    /** Embassies by sender and host, of the institutions listed on that day. */
    private static Map<Pair, Integer> institutions(LocalDate day) {
        return DATA.institutions().stream()
                .filter(i -> i.asOf().value().equals(day.toString()) && EMBASSIES.contains(i.kind()))
                .filter(i -> i.country() != null && i.hostCountry() != null)
                .collect(groupingBy(BundledMissionNetworkTest::pair, counting()))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, e -> e.getValue().intValue()));
    }

    private static Pair pair(Institution i) {
        CountryCode sender = i.country();
        CountryCode host = i.hostCountry();
        if (sender == null || host == null) {
            throw new AssertionError(i);
        }
        return new Pair(sender, host);
    }

    private static Map<Pair, Integer> links(LocalDate day) {
        return DATA.missionLinks().stream()
                .filter(l -> l.date().equals(day))
                .collect(toMap(l -> new Pair(l.sender(), l.host()), MissionLink::missions));
    }

    @Test
    void the_links_of_the_last_list_are_those_of_its_institutions() {
        assertThat(links(SOME_SENDERS)).isNotEmpty().isEqualTo(institutions(SOME_SENDERS));
    }

    @Test
    void the_links_of_the_list_before_hold_its_institutions_and_those_that_were_listed_again() {
        Map<Pair, Integer> links = links(ALL_SENDERS);
        Map<Pair, Integer> again = institutions(SOME_SENDERS);

        assertThat(institutions(ALL_SENDERS)).isNotEmpty().allSatisfy((pair, embassies) -> assertThat(
                        links.getOrDefault(pair, 0) - embassies)
                .as("%s", pair)
                .isBetween(0, again.getOrDefault(pair, 0)));
    }

    @Test
    void a_later_list_takes_the_place_of_the_earlier_one_and_is_not_added() {
        MissionNetwork now = MissionNetwork.asOf(SOME_SENDERS, DATA.missionLinks());
        CountryCode america = new CountryCode("USA");
        CountryCode estonia = new CountryCode("EST");

        assertThat(now.listed(america)).contains(SOME_SENDERS);
        assertThat(now.listed(estonia)).contains(ALL_SENDERS);
        assertThat(now.links()).filteredOn(l -> l.sender().equals(america)).allSatisfy(l -> assertThat(l.date())
                .isEqualTo(SOME_SENDERS));
        assertThat(network.links()).extracting(MissionLink::host).contains(new CountryCode("AFG"));
        assertThat(now.links())
                .noneMatch(l -> l.sender().equals(america) && l.host().equals(new CountryCode("AFG")));
    }

    @Test
    void the_derived_indicators_are_those_of_the_links() {
        derived("mission-network-betweenness", Centrality::betweenness);
        derived("mission-network-eigenvector", Centrality::eigenvector);
    }

    private void derived(String indicator, ToDoubleFunction<Centrality<CountryCode>> measure) {
        List<Observation> stated = DATA.observations().stream()
                .filter(o -> o.indicator().value().equals(indicator))
                .toList();
        assertThat(stated).allSatisfy(o -> assertThat(o.year()).isEqualTo(ALL_SENDERS.getYear()));
        assertThat(stated.stream().collect(toMap(Observation::country, Observation::value)))
                .isEqualTo(network.network().centralities().stream()
                        .collect(toMap(Centrality::node, c -> sixDecimals(measure.applyAsDouble(c)))));
    }

    private static double sixDecimals(double x) {
        return new BigDecimal(x).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
    }

    @Test
    void before_the_first_list_there_is_nothing() {
        assertThat(MissionNetwork.asOf(LocalDate.of(2022, 11, 15), DATA.missionLinks())
                        .links())
                .isEmpty();
    }
}
