package org.digitaldiplomacy.edition;

/**
 * What is asked for would have to be computed, and the code here is not the code that scored the edition. What was frozen is
 * served all the same.
 */
public final class NotReproducible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param because the rest of the sentence, without a full stop */
    NotReproducible(EditionId id, String because) {
        super("Edition " + id + " cannot be scored again here: " + because
                + ". What was published of it is served as it was frozen.");
    }
}
