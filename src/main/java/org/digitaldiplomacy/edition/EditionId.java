package org.digitaldiplomacy.edition;

import java.util.regex.Pattern;

/**
 * An edition by its name and revision, such as {@code 2024} revision 1.
 *
 * @param slug in kebab case
 * @param revision from 1
 */
public record EditionId(String slug, int revision) implements Comparable<EditionId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public EditionId {
        if (!FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException("an edition's slug expects the form 2024, found '" + slug + "'");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("an edition's revision must be 1 or more, found " + revision);
        }
    }

    @Override
    public int compareTo(EditionId other) {
        int bySlug = slug.compareTo(other.slug);
        return bySlug == 0 ? Integer.compare(revision, other.revision) : bySlug;
    }

    @Override
    public String toString() {
        return slug + " revision " + revision;
    }
}
