package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/**
 * Subject of an indicator, in a word of its data package: {@code REACH}, {@code transparency}. It sorts indicators for
 * readers and decides nothing about scores.
 */
public record IndicatorKind(String value) implements Comparable<IndicatorKind> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    public IndicatorKind {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("IndicatorKind expects one word, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(IndicatorKind other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
