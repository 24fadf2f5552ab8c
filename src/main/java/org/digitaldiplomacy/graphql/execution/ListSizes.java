package org.digitaldiplomacy.graphql.execution;

import java.util.Map;
import java.util.Set;

/** How long a list usually is that a client cannot page through; for reckoning what a query costs. */
public interface ListSizes {

    /** Names of all arguments that sizes and efforts hang on; the others are not handed over. */
    Set<String> arguments();

    /** @param arguments of the field, coerced, with their defaults */
    int usual(String type, String field, Map<String, Object> arguments);

    /**
     * Extra cost of a field beyond its values; 0 for all but a few.
     *
     * @param arguments of the field, coerced, with their defaults
     */
    default int effort(String type, String field, Map<String, Object> arguments) {
        return 0;
    }
}
