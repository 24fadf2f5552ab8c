package org.digitaldiplomacy.network;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.MissionLink;

/**
 * Embassies between states, as of a day.
 *
 * @param links the last list of each sender up to that day, in the order of sender and host
 */
public record MissionNetwork(List<MissionLink> links, Network<CountryCode> network) {

    public MissionNetwork {
        links = List.copyOf(links);
    }

    /** @param links of which no two have the same sender and host */
    public static MissionNetwork of(List<MissionLink> links) {
        return new MissionNetwork(
                links, Network.of(links.stream().map(MissionNetwork::link).toList()));
    }

    /** Of all lists at hand those that stood on that day: of each sender the last one up to it. */
    public static MissionNetwork asOf(LocalDate day, List<MissionLink> all) {
        Map<CountryCode, LocalDate> last = all.stream()
                .filter(link -> !link.date().isAfter(day))
                .collect(toMap(MissionLink::sender, MissionLink::date, (a, b) -> a.isAfter(b) ? a : b));
        return of(all.stream()
                .filter(link -> link.date().equals(last.get(link.sender())))
                .sorted(Comparator.comparing(MissionLink::sender).thenComparing(MissionLink::host))
                .toList());
    }

    /** The date of the sender's list; empty where it has none. */
    public Optional<LocalDate> listed(CountryCode sender) {
        return links.stream()
                .filter(link -> link.sender().equals(sender))
                .map(MissionLink::date)
                .findFirst();
    }

    public boolean isMutual(MissionLink link) {
        return network.isMutual(link(link));
    }

    private static Link<CountryCode> link(MissionLink link) {
        return new Link<>(link.sender(), link.host());
    }
}
