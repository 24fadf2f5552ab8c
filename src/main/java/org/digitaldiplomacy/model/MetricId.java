package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** Key of a metric of accounts, in kebab case. */
public record MetricId(String value) implements Comparable<MetricId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public MetricId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("MetricId expects the form followers, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(MetricId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
