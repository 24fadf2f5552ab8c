package org.digitaldiplomacy.graphql.execution;

/** Revision of the data that a request sees. */
public interface DataRevision {

    long revision();
}
