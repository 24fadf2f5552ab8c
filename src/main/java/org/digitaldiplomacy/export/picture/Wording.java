package org.digitaldiplomacy.export.picture;

import java.util.Optional;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionGroup;

/** What pictures say alike. */
final class Wording {

    private Wording() {}

    /** Such as {@code Digital Diplomacy Index 2026: Reach, small states}. */
    static String title(EditionView view, Options options) {
        boolean isRoot = options.node().equals(view.root());
        Optional<EditionGroup> group = view.groups().stream()
                .filter(g -> g.id().equals(options.group()))
                .findFirst();
        String node = isRoot ? "" : options.node().name();
        String members = group.map(EditionGroup::name).orElse("");
        String what = node.isEmpty() || members.isEmpty() ? node + members : node + ", " + members;
        return title(view) + (what.isEmpty() ? "" : ": " + what);
    }

    static String title(EditionView view) {
        return view.root().name() + " " + view.edition().id().slug();
    }

    /** @param site where the service is reached, such as {@code https://index.example.org} */
    static String source(EditionView view, String site) {
        Edition edition = view.edition();
        return "Source: " + view.root().name() + ", edition " + edition.id().slug() + ", revision "
                + edition.id().revision() + (edition.isCarriedForward() ? ", carried forward" : "")
                + ". Data and their licences: " + site + view.path() + "/sources.csv";
    }
}
