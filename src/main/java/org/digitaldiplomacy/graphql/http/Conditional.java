package org.digitaldiplomacy.graphql.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;

/** What a request's headers say of representations: compressed or not, and whether the client has it already. */
record Conditional(boolean takesGzip, String ifNoneMatch) {

    static Conditional of(HttpServerRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        String tags = request.getHeader("If-None-Match");
        return new Conditional(encodings != null && takesGzip(encodings), tags == null ? "" : tags);
    }

    boolean has(String tag) {
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(",", 50))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    private static boolean takesGzip(String encodings) {
        return Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(",", 20))
                .map(each -> each.replace(" ", ""))
                .anyMatch(each ->
                        each.equals("gzip") || (each.startsWith("gzip;q=") && !each.matches("gzip;q=0(\\.0*)?")));
    }
}
