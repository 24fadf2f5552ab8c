package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** An institution, by its name in kebab case. */
public record InstitutionId(String value) implements Comparable<InstitutionId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public InstitutionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("InstitutionId expects the form mfa-est, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(InstitutionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
