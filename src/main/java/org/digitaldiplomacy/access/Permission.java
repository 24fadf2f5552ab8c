package org.digitaldiplomacy.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Right of a caller beyond reading public data. */
public enum Permission {
    /** Load what is measured: observations, account metrics, links of missions, relations. */
    INGEST("load observations, account metrics, mission links and relations"),
    /** Change what measurements are about: sources, institutions, accounts, treaties, incidents. */
    EDIT("change sources, institutions, accounts, treaties and incidents"),
    /** Publish editions and their revisions. */
    PUBLISH("publish editions"),
    /** See who changed what. */
    AUDIT("see who changed what");

    private final String meaning;

    Permission(String meaning) {
        this.meaning = meaning;
    }

    /** The scope's name in tokens and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For documentation, to follow the word <em>may</em>. */
    public String meaning() {
        return meaning;
    }

    /** The permission of that name; empty where there is none. */
    public static Optional<Permission> named(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }
}
