package org.digitaldiplomacy.model;

import java.util.regex.Pattern;

/** A group of countries, by its name in kebab case. */
public record GroupId(String value) implements Comparable<GroupId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");

    public GroupId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("GroupId expects the form un-members, found '" + value + "'");
        }
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
