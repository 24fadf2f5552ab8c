package org.digitaldiplomacy.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.jspecify.annotations.Nullable;

/**
 * Which file of which edition an address names.
 *
 * @param slug the edition's, or {@value PublishedEditions#LATEST}
 * @param revision as it stands there; null for the latest
 * @param file below the edition's own address
 */
record EditionPath(String slug, @Nullable String revision, String file) {

    private static final String ROOT = "/v1/editions/";
    private static final Pattern ADDRESS =
            Pattern.compile(ROOT + "(?<slug>[^/%]+)/(?:revisions/(?<revision>[^/%]+)/)?(?<file>[^%]+)");

    /** Empty for any other address, and for one with characters that are written as {@code %}. */
    static Optional<EditionPath> of(String address) {
        Matcher parts = ADDRESS.matcher(address.startsWith(ROOT) ? address : "");
        return parts.matches()
                ? Optional.of(new EditionPath(parts.group("slug"), parts.group("revision"), parts.group("file")))
                : Optional.empty();
    }

    /** Empty where it is not published. */
    Optional<Edition> edition(PublishedEditions published) {
        if (revision == null) {
            return published.find(slug);
        }
        return revision.matches("[1-9][0-9]{0,8}")
                ? published.find(slug, Integer.parseInt(revision))
                : Optional.empty();
    }
}
