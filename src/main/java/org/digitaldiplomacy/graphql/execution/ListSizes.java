package org.digitaldiplomacy.graphql.execution;

/** How long a list usually is that a client cannot page through; for reckoning what a query costs. */
public interface ListSizes {

    int usual(String type, String field);

    /** What a field costs by itself, beside the values that it gives, as many values would; 0 for all but a few. */
    default int effort(String type, String field) {
        return 0;
    }
}
