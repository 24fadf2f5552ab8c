package org.digitaldiplomacy.draw;

import java.util.Optional;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionGroup;

/** Texts that pictures of an edition share. */
final class Wording {

    private Wording() {}

    /** Such as {@code Digital Diplomacy Index 2026: Reach, Small states}. */
    static String title(EditionView view, Options options) {
        Words words = options.words();
        boolean isRoot = options.node().equals(view.root());
        String index = words.node(view.root());
        String slug = view.edition().id().slug();
        String node = words.node(options.node());
        Optional<EditionGroup> group = view.groups().stream()
                .filter(g -> g.id().equals(options.group()))
                .findFirst();
        if (group.isPresent()) {
            String members = words.named("group", group.get().id(), group.get().name());
            return isRoot
                    ? words.say("draw_title_of", index, slug, members)
                    : words.say("draw_title_among", index, slug, node, members);
        }
        return isRoot ? title(view, words) : words.say("draw_title_of", index, slug, node);
    }

    static String title(EditionView view, Words words) {
        return words.say(
                "draw_title", words.node(view.root()), view.edition().id().slug());
    }

    /** @param site where the service is reached, such as {@code https://index.example.org} */
    static String source(EditionView view, Words words, String site) {
        Edition edition = view.edition();
        return words.say(
                "draw_source",
                words.node(view.root()),
                edition.id().slug(),
                String.valueOf(edition.id().revision()),
                edition.isCarriedForward() ? "yes" : "no",
                site + view.path() + "/sources.csv");
    }
}
