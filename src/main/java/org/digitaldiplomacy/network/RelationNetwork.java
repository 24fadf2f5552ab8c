package org.digitaldiplomacy.network;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.Relation;

/**
 * Follows or mentions between institutions, as of a day. An institution that another follows on two platforms is one
 * node with one link.
 *
 * @param relations of one kind; of each institution and platform the last list up to that day
 */
public record RelationNetwork(List<Relation> relations, Network<InstitutionId> network) {

    public RelationNetwork {
        relations = List.copyOf(relations);
    }

    /** @param relations of one kind */
    public static RelationNetwork of(List<Relation> relations) {
        return new RelationNetwork(
                relations,
                Network.of(relations.stream().map(RelationNetwork::link).toList()));
    }

    /**
     * Of all lists at hand those that stood on that day: of each institution and platform the last one up to it.
     *
     * @param all of one kind
     */
    public static RelationNetwork asOf(LocalDate day, List<Relation> all) {
        Map<List<Object>, LocalDate> last = all.stream()
                .filter(relation -> !relation.date().isAfter(day))
                .collect(toMap(RelationNetwork::list, Relation::date, (a, b) -> a.isAfter(b) ? a : b));
        return of(all.stream()
                .filter(relation -> relation.date().equals(last.get(list(relation))))
                .sorted(Comparator.comparing(Relation::from)
                        .thenComparing(Relation::to)
                        .thenComparing(Relation::platform))
                .toList());
    }

    public boolean isMutual(Relation relation) {
        return network.isMutual(link(relation));
    }

    private static List<Object> list(Relation relation) {
        return List.of(relation.platform(), relation.from());
    }

    private static Link<InstitutionId> link(Relation relation) {
        return new Link<>(relation.from(), relation.to());
    }
}
