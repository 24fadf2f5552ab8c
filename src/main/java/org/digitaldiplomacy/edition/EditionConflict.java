package org.digitaldiplomacy.edition;

/** A change that an edition's state does not allow, such as publishing a revision that is already published. */
public final class EditionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EditionConflict(EditionId id, String because) {
        this("Edition " + id + " " + because + ".");
    }

    EditionConflict(String message) {
        super(message);
    }
}
