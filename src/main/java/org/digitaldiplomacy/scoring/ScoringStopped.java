package org.digitaldiplomacy.scoring;

/** A failure that the methodology does not allow: scoring gives nothing at all. */
public final class ScoringStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public ScoringStopped(String node, String unit, Reason reason) {
        super("scoring stopped at " + node + " of " + unit + ": " + reason.sentence());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
