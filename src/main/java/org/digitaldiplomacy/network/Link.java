package org.digitaldiplomacy.network;

/** A tie from one node to another. */
public record Link<N extends Comparable<N>>(N from, N to) {

    public Link {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a link leads to another node, found " + from + " to itself");
        }
    }

    Link<N> turned() {
        return new Link<>(to, from);
    }
}
