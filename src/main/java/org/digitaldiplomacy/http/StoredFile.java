package org.digitaldiplomacy.http;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Content on disk, sent as often as it is asked for, whole or in part.
 *
 * @param name that readers save it under
 * @param isZipped whether it is gzip of what it is called
 * @param sha256 of the file; of gzip, that of the file inside
 * @param content the whole of it, where it is small
 */
public record StoredFile(
        String name,
        String mediaType,
        boolean isZipped,
        Path path,
        long bytes,
        String sha256,
        @Nullable Buffer content) implements Content {

    private static final int TAG_LENGTH = 32;

    /** Content of an entity tag for what has this digest. */
    public static String tag(String sha256) {
        return sha256.substring(0, TAG_LENGTH);
    }

    @Override
    public String tag() {
        return tag(sha256);
    }

    @Override
    public boolean isZipped(Conditional asked) {
        return isZipped;
    }

    /** This gzip of a file, under the file's own digest. */
    public StoredFile of(StoredFile plain) {
        return new StoredFile(name, mediaType, isZipped, path, bytes, plain.sha256, content);
    }

    /** Whether a client that asks like this gets it compressed: text does well, other formats are compressed already. */
    public boolean isToBeZipped(Conditional asked) {
        boolean isText = mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.endsWith("+xml");
        return isText && asked.range().isEmpty() && asked.takesGzip();
    }
}
