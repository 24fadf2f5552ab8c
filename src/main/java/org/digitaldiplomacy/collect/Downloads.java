package org.digitaldiplomacy.collect;

import java.net.URI;

/** The web as a place of whole files, under the same manners as {@link Web}. */
public interface Downloads {

    /**
     * The file at this address.
     *
     * @param accepted media types, as the header Accept takes them
     * @throws NothingThere where the host answers, but not with the file
     * @throws Unanswered where there is no answer, or it must not be asked for, with the reason
     */
    byte[] bytes(URI address, String accepted) throws Unanswered;
}
