package org.digitaldiplomacy.edition;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A methodology's rule folder as it was when it was stored.
 *
 * @param digest SHA-256 of the files, 64 hexadecimal digits in lower case
 * @param id of the methodology, in kebab case
 * @param files path → text
 */
public record StoredRules(String digest, String id, String version, String title, SortedMap<String, String> files) {

    public StoredRules {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
