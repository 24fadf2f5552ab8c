package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.GroupId;

/**
 * Groups of countries by one space of keys: those that an edition ranks among themselves, such as {@code small-states},
 * and those of the catalogue, such as {@code region-africa}. An edition's own come first.
 */
@Singleton
class Groups {

    private final Present present;
    private final EditionTables tables;
    private final Cache<Key, Map<CountryCode, GroupRank>> ranks =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Groups(Present present, EditionTables tables) {
        this.present = present;
        this.tables = tables;
    }

    /**
     * Members of the group, ranked or not.
     *
     * @param edition that may draw a line around the group
     * @throws Refused where there is no such group
     */
    Set<CountryCode> members(String argument, String group, Optional<Edition> edition) {
        return edition.flatMap(known -> own(known, group))
                .map(EditionGroup::members)
                .or(() -> catalogues(group))
                .orElseThrow(() -> Refused.unknown(argument, group, keys(edition)));
    }

    /**
     * Rank of each ranked member among the group, with its interval where the edition has one.
     *
     * @throws Refused where there is no such group
     */
    Map<CountryCode, GroupRank> ranks(String argument, String group, Edition edition, String node) {
        Key key = new Key(present.snapshot().revision(), edition.id(), group, node);
        return ranks.get(
                key,
                missing -> own(edition, group).isPresent()
                        ? tables.groupRanking(edition.id(), group, node).stream()
                                .collect(Collectors.toMap(GroupRank::country, rank -> rank))
                        : counted(members(argument, group, Optional.of(edition)), group, edition, node));
    }

    /** Equal scores share the better rank, as in the ranking of all. */
    private Map<CountryCode, GroupRank> counted(Set<CountryCode> members, String group, Edition edition, String node) {
        Map<CountryCode, GroupRank> counted = new HashMap<>();
        int place = 0;
        int rank = 0;
        int shared = 0;
        for (EditionScore score : tables.ranking(edition.id(), node)) {
            if (score.rank().isPresent() && members.contains(score.country())) {
                place++;
                rank = score.rank().getAsInt() == shared ? rank : place;
                shared = score.rank().getAsInt();
                counted.put(score.country(), new GroupRank(group, node, score.country(), rank));
            }
        }
        return counted;
    }

    private Optional<EditionGroup> own(Edition edition, String group) {
        return tables.groups(edition.id()).stream()
                .filter(each -> each.id().equals(group))
                .findFirst();
    }

    private Optional<Set<CountryCode>> catalogues(String group) {
        Snapshot snapshot = present.snapshot();
        return Keys.parse(group, GroupId::new)
                .filter(snapshot.groups()::containsKey)
                .map(id -> snapshot.members().getOrDefault(id, List.of()).stream()
                        .map(Country::code)
                        .collect(Collectors.toSet()));
    }

    private List<String> keys(Optional<Edition> edition) {
        List<String> keys = new ArrayList<>();
        edition.ifPresent(known ->
                tables.groups(known.id()).stream().map(EditionGroup::id).forEach(keys::add));
        present.snapshot().groups().keySet().stream().map(GroupId::value).forEach(keys::add);
        return keys;
    }

    private record Key(long revision, EditionId edition, String group, String node) {}
}
