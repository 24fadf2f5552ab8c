package org.digitaldiplomacy.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts of any view that a reader may take along: the edition it shows, where that lies, its choices in words, and its form
 * for frames on other sites.
 *
 * @param base address of the edition's files: {@code /v1/editions/2026}
 * @param edition its name; null where none is published
 * @param choices parameters of the address, apart from language and edition: {@code in: region-africa}
 * @param frame missing where the page has no such form
 */
public record Take(
        String base,
        @Nullable String edition,
        int revision,
        List<String> choices,
        @Nullable String frame) {

    private static final List<String> NO_CHOICE = List.of("lang", "edition", "after", "as");

    public static Take of(Visit visit, Answer site) {
        Optional<EditionInView> edition = EditionInView.of(visit, site);
        List<String> choices = visit.parameters().keySet().stream()
                .filter(name -> !NO_CHOICE.contains(name) && !visit.all(name).isEmpty())
                .map(name -> name + ": " + String.join(", ", visit.all(name)))
                .toList();
        return new Take(
                edition.map(EditionInView::files).orElse("/v1/editions/latest"),
                edition.map(each -> each.facts().text("slug")).orElse(null),
                edition.map(EditionInView::revision).orElse(0),
                choices,
                Frames.of(visit.path()).map(visit::link).orElse(null));
    }
}
