package org.digitaldiplomacy.graphql.execution;

import org.jspecify.annotations.Nullable;

/** A field of a document at what answers it: the very same ones, which is quick to tell. */
@SuppressWarnings("ReferenceEquality")
record Place(Object field, Object at) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && field == place.field && at == place.at;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(field) + System.identityHashCode(at);
    }
}
