package org.digitaldiplomacy.export;

import java.util.Optional;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.jspecify.annotations.Nullable;

/**
 * Which file of which edition an address names.
 *
 * @param slug the edition's, or {@value PublishedEditions#LATEST}
 * @param revision as it stands there; null for the latest
 * @param file below the edition's own address; empty where it names none
 */
record EditionPath(String slug, @Nullable String revision, String file) {

    static final String ROOT = "/v1/editions/";

    private static final String REVISIONS = "revisions/";

    /** @param path that begins with {@link #ROOT} */
    static EditionPath of(String path) {
        String[] edition = cut(path.length() < ROOT.length() ? "" : path.substring(ROOT.length()));
        if (!edition[1].startsWith(REVISIONS)) {
            return new EditionPath(edition[0], null, edition[1]);
        }
        String[] revision = cut(edition[1].substring(REVISIONS.length()));
        return new EditionPath(edition[0], revision[0], revision[1]);
    }

    /** What is before the first slash, and what is behind it. */
    private static String[] cut(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? new String[] {path, ""} : new String[] {path.substring(0, slash), path.substring(slash + 1)};
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
