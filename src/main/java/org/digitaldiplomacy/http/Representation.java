package org.digitaldiplomacy.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Content as an answer, before conditions, encodings and ranges of a request are applied.
 *
 * @param isTagged whether it has an entity tag, and so may be answered with 304
 * @param headers beside those that follow from the content
 */
public record Representation(
        int status, String mediaType, Content content, boolean isTagged, Map<String, String> headers) {

    public static final String FOR_EVER = "public, max-age=31536000, immutable";
    public static final String FOR_A_WHILE = "public, max-age=60, stale-while-revalidate=600";
    public static final String NEVER = "no-store";

    private static final String SAVED_AS = "Content-Disposition";

    /** A tagged answer with status 200. */
    public static Representation of(String mediaType, Content content, String cacheControl) {
        return new Representation(200, mediaType, content, true, Map.of("Cache-Control", cacheControl));
    }

    /** A document that was just put together. */
    public static Representation of(String mediaType, byte[] content) {
        return of(mediaType, new Bytes(content), FOR_A_WHILE);
    }

    public static Representation of(StoredFile file, String cacheControl) {
        return of(file.mediaType(), file, cacheControl).with(SAVED_AS, "inline; filename=\"" + file.name() + "\"");
    }

    public Representation with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Representation(status, mediaType, content, isTagged, more);
    }
}
