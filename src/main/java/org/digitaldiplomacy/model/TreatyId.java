package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** A treaty, by its name in kebab case. */
public record TreatyId(String value) implements Comparable<TreatyId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public TreatyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("TreatyId expects the form un-cybercrime-2024, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(TreatyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
