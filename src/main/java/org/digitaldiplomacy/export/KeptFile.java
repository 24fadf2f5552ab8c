package org.digitaldiplomacy.export;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import org.digitaldiplomacy.http.Conditional;
import org.jspecify.annotations.Nullable;

/**
 * A file ready to be sent as often as it is asked for.
 *
 * @param name that readers save it under
 * @param isZipped whether it is gzip of what it is called
 * @param sha256 of the file, of that which is zipped too
 * @param content the whole of it, where it is small
 */
record KeptFile(
        String name,
        String mediaType,
        boolean isZipped,
        Path path,
        long bytes,
        String sha256,
        @Nullable Buffer content) {

    /** A strong entity tag. */
    String tag() {
        return Conditional.tag(Reply.tag(sha256), isZipped);
    }

    /** This gzip of a file, under the file's own digest. */
    KeptFile of(KeptFile plain) {
        return new KeptFile(name, mediaType, isZipped, path, bytes, plain.sha256, content);
    }

    /** Whether it is text, which compresses well on its way; the others are compressed in themselves. */
    boolean isText() {
        return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.endsWith("+xml");
    }
}
