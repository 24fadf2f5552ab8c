package org.digitaldiplomacy.graphql.execution;

/** How long a list usually is that a client cannot page through; for reckoning what a query costs. */
public interface ListSizes {

    int usual(String type, String field);
}
