package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** A state or territory by its ISO 3166-1 alpha-3 code; Kosovo is {@code XKX}. */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("CountryCode expects the form EST, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
