package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** An incident, by its name in kebab case. */
public record IncidentId(String value) implements Comparable<IncidentId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public IncidentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("IncidentId expects the form breach-2024-01, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
