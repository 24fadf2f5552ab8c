package org.digitaldiplomacy.graphql.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.network.MissionNetwork;
import org.digitaldiplomacy.network.RelationNetwork;
import org.digitaldiplomacy.port.Networks;
import org.jspecify.annotations.Nullable;

/** Measures each network once for as long as the data stay: there is one for each day on which a list was taken. */
@ApplicationScoped
class KeptNetworks {

    private final Networks networks;
    private volatile Kept kept = new Kept(-1);

    KeptNetworks(Networks networks) {
        this.networks = networks;
    }

    /**
     * A network as of the last day of which there is a list.
     *
     * @param dates of all lists, the oldest first
     */
    record Dated<T>(T network, LocalDate asOf, List<LocalDate> dates) {}

    /** As of the latest day where none is given; empty where there is no list up to that day. */
    Optional<Dated<MissionNetwork>> missions(long revision, @Nullable LocalDate asOf) {
        Kept now = at(revision);
        List<LocalDate> dates = now.missionDates(networks);
        return last(dates, asOf)
                .map(day -> new Dated<>(
                        now.missions.computeIfAbsent(day, d -> MissionNetwork.of(networks.missions(d))), day, dates));
    }

    /** As of the latest day where none is given; empty where there is no list up to that day. */
    Optional<Dated<RelationNetwork>> relations(long revision, RelationKind kind, @Nullable LocalDate asOf) {
        Kept now = at(revision);
        List<LocalDate> dates = now.relationDates.computeIfAbsent(kind, networks::relationDates);
        return last(dates, asOf)
                .map(day -> new Dated<>(
                        now.relations.computeIfAbsent(
                                List.of(kind, day), d -> RelationNetwork.of(networks.relations(kind, day))),
                        day,
                        dates));
    }

    private static Optional<LocalDate> last(List<LocalDate> dates, @Nullable LocalDate asOf) {
        return dates.stream().filter(d -> asOf == null || !d.isAfter(asOf)).reduce((earlier, later) -> later);
    }

    private Kept at(long revision) {
        Kept seen = kept;
        if (seen.revision != revision) {
            seen = new Kept(revision);
            kept = seen;
        }
        return seen;
    }

    /** Networks measured at one revision of the store. */
    private static final class Kept {

        private final long revision;
        private final Map<LocalDate, MissionNetwork> missions = new ConcurrentHashMap<>();
        private final Map<RelationKind, List<LocalDate>> relationDates = new ConcurrentHashMap<>();
        private final Map<List<Object>, RelationNetwork> relations = new ConcurrentHashMap<>();
        private volatile @Nullable List<LocalDate> missionDates;

        Kept(long revision) {
            this.revision = revision;
        }

        private List<LocalDate> missionDates(Networks networks) {
            List<LocalDate> dates = missionDates;
            if (dates == null) {
                dates = networks.missionDates();
                missionDates = dates;
            }
            return dates;
        }
    }
}
