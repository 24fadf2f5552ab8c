package org.digitaldiplomacy.edition;

/** A change that an edition's state does not allow, such as publishing a revision that is already published. */
public final class EditionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param because the rest of the sentence; what ends in a mark of its own gets no full stop */
    public EditionConflict(EditionId id, String because) {
        this("Edition " + id + " " + because + (because.matches("(?s).*[.?]") ? "" : "."));
    }

    EditionConflict(String message) {
        super(message);
    }
}
