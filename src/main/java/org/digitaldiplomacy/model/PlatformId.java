package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** A network that carries accounts, by its name in kebab case. */
public record PlatformId(String value) implements Comparable<PlatformId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public PlatformId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("PlatformId expects the form youtube, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(PlatformId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
