package org.digitaldiplomacy.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.SeriesBreaks;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/** A published edition, arranged for drawing. */
public final class EditionView {

    private final Edition edition;
    private final FrozenEdition frozen;
    private final @Nullable EditionId before;
    private final SeriesBreaks breaks;
    private final Map<String, Set<CountryCode>> carried;
    private final Map<CountryCode, Country> countries = new LinkedHashMap<>();
    private final Map<String, Map<CountryCode, EditionScore>> scores = new HashMap<>();
    private final Map<String, Set<CountryCode>> groups = new HashMap<>();

    public EditionView(Edition edition, FrozenEdition frozen, Collection<Country> known) {
        this(edition, frozen, null, known, SeriesBreaks.none());
    }

    /**
     * Arranges an edition.
     *
     * @param before the edition before it; missing for the first
     * @param breaks in the series behind its scores
     */
    public EditionView(
            Edition edition,
            FrozenEdition frozen,
            @Nullable FrozenEdition before,
            Collection<Country> known,
            SeriesBreaks breaks) {
        this.edition = edition;
        this.breaks = breaks;
        this.frozen = frozen;
        this.before = before == null ? null : before.id();
        this.carried = before == null ? Map.of() : NothingNew.between(frozen, before);
        frozen.scores().forEach(s -> scores.computeIfAbsent(s.node(), node -> new LinkedHashMap<>())
                .put(s.country(), s));
        frozen.groupRanks().forEach(r -> groups.computeIfAbsent(r.group(), group -> new HashSet<>())
                .add(r.country()));
        Set<CountryCode> scored = byCountry(root().id()).keySet();
        known.stream().filter(c -> scored.contains(c.code())).forEach(c -> countries.put(c.code(), c));
    }

    public Edition edition() {
        return edition;
    }

    public FrozenEdition frozen() {
        return frozen;
    }

    /** The index itself. */
    public EditionNode root() {
        return frozen.nodes().get(0);
    }

    public List<EditionNode> nodes() {
        return frozen.nodes();
    }

    public Optional<EditionNode> node(String id) {
        return nodes().stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** The parts that the index is directly made of. */
    public List<EditionNode> dimensions() {
        return nodes().stream().filter(n -> root().id().equals(n.parent())).toList();
    }

    /** How many nodes lie above. */
    public int depth(EditionNode node) {
        int depth = 0;
        for (String above = node.parent(); above != null; depth++) {
            above = node(above).map(EditionNode::parent).orElse(null);
        }
        return depth;
    }

    public List<EditionGroup> groups() {
        return frozen.groups();
    }

    /** The countries that the edition scored, ranked or not. */
    public Map<CountryCode, Country> countries() {
        return countries;
    }

    public boolean isIn(String group, CountryCode country) {
        return groups.getOrDefault(group, Set.of()).contains(country);
    }

    /** Missing where the edition did not score the country. */
    public @Nullable EditionScore score(String node, CountryCode country) {
        return byCountry(node).get(country);
    }

    public Map<CountryCode, EditionScore> byCountry(String node) {
        return scores.getOrDefault(node, Map.of());
    }

    /**
     * Ranked countries, best first, equals in the order of their codes.
     *
     * @param group among which the ranks are; all where missing
     */
    public List<Standing> standings(String node, @Nullable String group) {
        Comparator<Standing> order = Comparator.comparingInt(Standing::rank).thenComparing(Standing::country);
        if (group == null) {
            return byCountry(node).values().stream()
                    .filter(s -> s.rank().isPresent())
                    .map(Standing::of)
                    .sorted(order)
                    .toList();
        }
        return frozen.groupRanks().stream()
                .filter(r -> r.group().equals(group) && r.node().equals(node))
                .map(r -> Standing.of(r, scoreOf(r)))
                .sorted(order)
                .toList();
    }

    private double scoreOf(GroupRank rank) {
        EditionScore score = score(rank.node(), rank.country());
        if (score == null) {
            throw new IllegalStateException(rank.country() + " has a rank on " + rank.node() + " but no result");
        }
        return score.score().orElseThrow();
    }

    /** Whether nothing behind the country's score on the node is newer than in the edition before. */
    boolean isCarried(String node, CountryCode country) {
        return carried.getOrDefault(node, Set.of()).contains(country);
    }

    /** The end of what is said of a country: that nothing behind its score is new, where that is so. */
    String carriedAside(String node, CountryCode country, Words words) {
        return isCarried(node, country) && before != null ? words.say("draw_carried_aside", before.slug()) : "";
    }

    /**
     * Legend of the scores with nothing new behind them; empty where none is shown.
     *
     * @param drawn message that says how they are told from the others
     */
    String carriedLegend(String drawn, Words words, String node, Collection<CountryCode> shown) {
        long count = shown.stream().filter(code -> isCarried(node, code)).count();
        return count == 0 || before == null
                ? ""
                : words.say(drawn, words.say("draw_carried", before.slug(), count, shown.size()));
    }

    /** Indicators below a node whose series breaks between an earlier edition and this one. */
    List<EditionNode> breaksSince(EditionView earlier, String node) {
        return breaks.between(node, earlier.edition().year(), edition.year()).stream()
                .flatMap(id -> node(id).stream())
                .toList();
    }

    /** How many countries have each rank on a node. */
    static Map<Integer, Long> ties(List<Standing> standings) {
        return standings.stream().collect(Collectors.groupingBy(Standing::rank, Collectors.counting()));
    }

    /** Address of this very revision, such as {@code /v1/editions/2026/revisions/1}. */
    public String path() {
        return "/v1/editions/" + edition.id().slug() + "/revisions/"
                + edition.id().revision();
    }
}
