package org.digitaldiplomacy.graphql.execution;

import java.util.Map;

/** Fields of the schema whose values never change. */
public interface LastingFields {

    /**
     * Whether a field of the root is about something frozen, named so exactly that it stays the same thing.
     *
     * @param arguments may hold nulls
     */
    boolean pins(String field, Map<String, Object> arguments);

    /** Whether a field of something frozen is frozen with it. */
    boolean lasts(String type, String field);
}
