package org.digitaldiplomacy.web;

import java.util.List;
import java.util.Optional;

/**
 * The edition that a page looks at: the one that its address names, otherwise the latest.
 *
 * @param name as the API takes it: {@code 2024}, with a revision {@code 2024/1}
 * @param facts of its latest revision, as the question {@code site} asks for them
 */
public record EditionInView(String name, Answer facts) {

    /** The key of the group of small states, where an edition draws that line. */
    public static final String SMALL_STATES = "small-states";

    /** Empty where the address names an edition that is not published. */
    static Optional<EditionInView> of(Visit visit, Answer site) {
        if (!site.has("latest")) {
            return Optional.empty();
        }
        String asked = visit.edition().orElseGet(() -> site.object("latest").text("slug"));
        String slug = asked.replaceFirst("/.*", "");
        return site.objects("editions").stream()
                .filter(edition -> edition.text("slug").equals(slug))
                .findFirst()
                .map(edition -> new EditionInView(asked, edition));
    }

    /** Whether there is an edition before it, to compare with. */
    public boolean hasEarlier() {
        return facts.has("previous");
    }

    /** Address of its files: of the revision that the visitor asked for, or else of the latest. */
    public String files() {
        return "/v1/editions/" + name.replace("/", "/revisions/");
    }

    /** Number of the revision that is shown. */
    public int revision() {
        int slash = name.indexOf('/');
        return slash < 0 ? facts.whole("revision").orElseThrow() : Integer.parseInt(name.substring(slash + 1));
    }

    /** Nodes to rank by: the index first, then its dimensions and the leverages. */
    public List<Answer> tabs() {
        List<Answer> nodes = facts.objects("nodes");
        List<String> dimensions =
                facts.objects("dimensions").stream().map(d -> d.text("key")).toList();
        return nodes.stream()
                .filter(node -> isRoot(node) || dimensions.contains(node.text("key")))
                .toList();
    }

    /** The keys of all nodes that it scores. */
    public List<String> nodeKeys() {
        return facts.objects("nodes").stream().map(node -> node.text("key")).toList();
    }

    public Optional<Answer> node(String key) {
        return facts.objects("nodes").stream()
                .filter(node -> node.text("key").equals(key))
                .findFirst();
    }

    /** The leverage that is read first, where the edition has one. */
    public Optional<String> leverage() {
        return facts.objects("nodes").stream()
                .filter(EditionInView::isLeverage)
                .map(node -> node.text("key"))
                .findFirst();
    }

    public boolean ranksSmallStates() {
        return facts.objects("groups").stream().anyMatch(g -> g.text("key").equals(SMALL_STATES));
    }

    public static boolean isLeverage(Answer node) {
        return node.text("kind").equals("LEVERAGE");
    }

    private static boolean isRoot(Answer node) {
        return !isLeverage(node) && !node.has("parent");
    }
}
