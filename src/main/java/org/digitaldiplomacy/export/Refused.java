package org.digitaldiplomacy.export;

/** A request that cannot be answered. The message is a sentence for whoever asked: what was found, and what was expected. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Refused(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Asked for in the wrong way. */
    public static Refused badRequest(String sentence) {
        return new Refused(400, sentence);
    }

    /** There is nothing at that address. */
    public static Refused notFound(String sentence) {
        return new Refused(404, sentence);
    }

    /** As HTTP counts them. */
    int status() {
        return status;
    }
}
