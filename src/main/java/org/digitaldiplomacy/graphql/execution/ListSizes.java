package org.digitaldiplomacy.graphql.execution;

import java.util.Map;

/** How long a list usually is that a client cannot page through; for reckoning what a query costs. */
public interface ListSizes {

    /** @param arguments of the field, coerced, with their defaults */
    int usual(String type, String field, Map<String, Object> arguments);

    /**
     * What a field costs by itself, beside the values that it gives, as many values would; 0 for all but a few.
     *
     * @param arguments of the field, coerced, with their defaults
     */
    default int effort(String type, String field, Map<String, Object> arguments) {
        return 0;
    }
}
