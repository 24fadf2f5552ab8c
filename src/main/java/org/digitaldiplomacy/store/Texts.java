package org.digitaldiplomacy.store;

import java.util.Collection;
import java.util.List;

/** Identifiers as SQL takes them. */
final class Texts {

    private Texts() {}

    /** For {@code = ANY (?)} and {@code unnest(?)}. */
    static String[] of(Collection<?> identifiers) {
        return identifiers.stream().map(Object::toString).toArray(String[]::new);
    }

    /** For {@code in ?1}. */
    static List<String> list(Collection<?> identifiers) {
        return List.of(of(identifiers));
    }
}
