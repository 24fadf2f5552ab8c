package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** Key of an indicator, in kebab case. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public IndicatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("IndicatorId expects the form internet-users, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
