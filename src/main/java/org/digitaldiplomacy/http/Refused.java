package org.digitaldiplomacy.http;

/** A request that cannot be answered. The message is a sentence for whoever asked: what was found, and what was expected. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    public Refused(int status, String title, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.title = title;
    }

    /** Asked for in the wrong way. */
    public static Refused badRequest(String sentence) {
        return new Refused(400, "Bad request", sentence);
    }

    /** There is nothing at that address. */
    public static Refused notFound(String sentence) {
        return new Refused(404, "Not found", sentence);
    }

    /** As many are served as may be at once. */
    public static Refused busy(String sentence) {
        return new Refused(503, "Busy", sentence);
    }

    Problem problem() {
        return new Problem(status, title, String.valueOf(getMessage()));
    }
}
