package org.digitaldiplomacy.export.picture;

/** A picture that cannot be drawn as it was asked for. The message is a sentence for whoever asked. */
public final class RefusedPicture extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private RefusedPicture(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Asked for in the wrong way. */
    static RefusedPicture badRequest(String sentence) {
        return new RefusedPicture(400, sentence);
    }

    /** There is nothing to be drawn at that address. */
    static RefusedPicture notFound(String sentence) {
        return new RefusedPicture(404, sentence);
    }

    /** As HTTP counts them. */
    int status() {
        return status;
    }
}
