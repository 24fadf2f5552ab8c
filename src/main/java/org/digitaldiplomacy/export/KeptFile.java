package org.digitaldiplomacy.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file ready to be sent as often as it is asked for.
 *
 * @param name that readers save it under
 * @param content the whole of it, where it is small
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptFile(String name, String mediaType, Path path, long bytes, String sha256, byte @Nullable [] content) {

    /** A strong entity tag. */
    String tag() {
        return '"' + sha256.substring(0, 32) + '"';
    }
}
