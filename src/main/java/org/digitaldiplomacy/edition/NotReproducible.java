package org.digitaldiplomacy.edition;

/**
 * Signals that a result would have to be computed by code other than the code that scored the edition. Frozen results
 * are served all the same.
 */
public final class NotReproducible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param because the rest of the sentence, without a full stop */
    NotReproducible(EditionId id, String because) {
        super("Edition " + id + " cannot be scored again here: " + because
                + ". What was published of it is served as it was frozen.");
    }
}
