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
 * @param file below the edition's own address
 */
record EditionPath(String slug, @Nullable String revision, String file) {

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
