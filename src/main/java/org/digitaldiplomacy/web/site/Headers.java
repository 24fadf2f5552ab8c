package org.digitaldiplomacy.web.site;

import io.vertx.core.http.HttpServerResponse;

/** What is said of a page beside its content: above all, that it loads nothing but what this service gives. */
final class Headers {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private Headers() {}

    /** @param framed whether other sites may show it in a frame */
    static void ofPage(HttpServerResponse response, boolean framed) {
        ofFile(response, "text/html; charset=utf-8");
        response.putHeader("Content-Security-Policy", POLICY + (framed ? "*" : "'none'"))
                .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        if (!framed) {
            response.putHeader("X-Frame-Options", "DENY").putHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
    }

    static void ofFile(HttpServerResponse response, String mediaType) {
        response.putHeader("Content-Type", mediaType).putHeader("Vary", "Accept-Encoding, Accept-Language");
    }
}
