package org.digitaldiplomacy.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;

/**
 * Representation headers of a request: whether the client takes gzip, and what it has already.
 *
 * @param ifNoneMatch empty where nothing is said
 */
public record Conditional(boolean takesGzip, String ifNoneMatch) {

    private static final String ZIPPED = "-gzip";

    public static Conditional of(HttpServerRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        String tags = request.getHeader("If-None-Match");
        return new Conditional(encodings != null && takesGzip(encodings), tags == null ? "" : tags);
    }

    /**
     * The strong tag of a representation.
     *
     * @param content names what is represented, whatever the encoding
     */
    public static String tag(String content, boolean isZipped) {
        return '"' + content + (isZipped ? ZIPPED : "") + '"';
    }

    /** Whether the client has what the tag names, in whichever encoding. */
    public boolean has(String tag) {
        String content = content(tag);
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(",", 50))
                        .map(each -> content(each.strip().replaceFirst("^W/", "")))
                        .anyMatch(content::equals);
    }

    private static String content(String tag) {
        return tag.endsWith(ZIPPED + '"') ? tag.substring(0, tag.length() - ZIPPED.length() - 1) + '"' : tag;
    }

    private static boolean takesGzip(String encodings) {
        return Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(",", 20))
                .map(each -> each.replace(" ", ""))
                .anyMatch(each -> each.equals("gzip")
                        || each.equals("x-gzip")
                        || (each.startsWith("gzip;q=") && !each.matches("gzip;q=0(\\.0*)?")));
    }
}
