package org.digitaldiplomacy.scoring;

/** Any part of a methodology that has scores of its own: a node of its tree, or a leverage beside it. */
public sealed interface Element permits Node, Leverage {

    /** Unique in the methodology, in kebab case. */
    String id();

    String name();
}
