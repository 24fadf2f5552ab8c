package org.digitaldiplomacy.refresh;

import java.net.URI;

/** Publishers' files, wherever they come from: a folder that the operator filled, answers kept today, the web. */
public interface Answers {

    /**
     * A file, fetched if it does not lie there yet.
     *
     * @param file its name in the folder, such as {@code world-bank-SP.POP.TOTL.json}
     * @throws Refused where there is no such file and the web does not give it
     */
    Answer get(String file, URI address) throws Refused;

    /**
     * A file that must lie in the folder, since its publisher has no address for it.
     *
     * @param page where a person gets it
     */
    Answer byHand(String file, URI page) throws Refused;

    /** Whether the file lies in the folder that the operator filled. */
    boolean isByHand(String file);
}
