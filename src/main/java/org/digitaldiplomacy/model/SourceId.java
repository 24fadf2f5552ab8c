package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** A citable source, by its name in kebab case. */
public record SourceId(String value) implements Comparable<SourceId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("SourceId expects the form un-desa-egov-2024, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
