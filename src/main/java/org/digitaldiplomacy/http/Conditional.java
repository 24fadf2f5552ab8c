package org.digitaldiplomacy.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Representation headers of a request: whether the client takes gzip, what it has already, and which part it wants.
 *
 * @param ifNoneMatch empty where nothing is said
 * @param range likewise
 * @param ifRange likewise
 */
public record Conditional(boolean takesGzip, String ifNoneMatch, String range, String ifRange) {

    private static final String ZIPPED = "-gzip";
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    public static Conditional of(HttpServerRequest request) {
        return new Conditional(
                takesGzip(header(request, "Accept-Encoding")),
                header(request, "If-None-Match"),
                header(request, "Range"),
                header(request, "If-Range"));
    }

    private static String header(HttpServerRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    /**
     * The strong tag of a representation.
     *
     * @param content names what is represented, whatever the encoding
     */
    static String tag(String content, boolean isZipped) {
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
        return !encodings.isEmpty()
                && Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(",", 20))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each -> each.equals("gzip")
                                || each.equals("x-gzip")
                                || (each.startsWith("gzip;q=") && !each.matches("gzip;q=0(\\.0*)?")));
    }

    /** From the first byte to the last one. */
    record Part(long from, long to) {

        /** Whether it lies behind the end. */
        boolean isEmpty() {
            return from > to;
        }

        long length() {
            return to - from + 1;
        }
    }

    /** The part that is asked for; empty where the whole is, or what is asked for is no longer the same content. */
    Optional<Part> part(String tag, long bytes) {
        Matcher asked = RANGE.matcher(range);
        boolean isOfAnother = !ifRange.isEmpty() && !ifRange.equals(tag);
        if (isOfAnother
                || !asked.matches()
                || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        long last = bytes - 1;
        if (asked.group(1).isEmpty()) {
            long count = Long.parseLong(asked.group(2));
            return Optional.of(new Part(count == 0 ? last + 1 : Math.max(0, last - count + 1), last));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        // A range that ends before it begins is none (RFC 9110, 14.1.1).
        return to < from ? Optional.empty() : Optional.of(new Part(from, Math.min(last, to)));
    }
}
