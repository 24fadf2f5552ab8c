package org.digitaldiplomacy.access;

import org.jspecify.annotations.Nullable;

/** Tells who asks. */
public interface Identities {

    /**
     * May ask the database: on a thread that may wait.
     *
     * @param authorization the header of that name; null where there is none, which is nobody
     * @throws AccessRefused where it holds anything but a token that is valid now
     */
    Identity of(@Nullable String authorization);
}
