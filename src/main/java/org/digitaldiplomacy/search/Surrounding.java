package org.digitaldiplomacy.search;

import org.jspecify.annotations.Nullable;

/**
 * A word of a text as an entry's context has it.
 *
 * @param kind null where no context has it
 * @param exact whether it is a whole word there
 */
record Surrounding(Context.@Nullable Kind kind, boolean exact) {

    static final Surrounding NONE = new Surrounding(null, false);

    boolean isThere() {
        return kind != null;
    }

    /** Worth against a word of the name: 0 where it is not there. */
    double weight() {
        return kind == null ? 0 : kind.weight();
    }

    boolean isExactly(Context.Kind wanted) {
        return exact && kind == wanted;
    }
}
