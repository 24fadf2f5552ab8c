package org.digitaldiplomacy.collect;

/** The host did answer, and has nothing at the address that could be read: another address may have it. */
public final class NothingThere extends Unanswered {

    private static final long serialVersionUID = 1;

    public NothingThere(String why) {
        super(why);
    }
}
