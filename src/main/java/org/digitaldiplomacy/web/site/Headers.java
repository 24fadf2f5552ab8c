package org.digitaldiplomacy.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaldiplomacy.http.Bytes;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.web.Visit;

/** Headers of a page beside its content: above all, that it loads nothing but what this service gives. */
final class Headers {

    static final String HTML = "text/html; charset=utf-8";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private Headers() {}

    static Representation of(int status, String mediaType, String text, Visit visit) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Language", visit.language().tag());
        headers.put("Vary", "Accept-Encoding, Accept-Language");
        headers.put("Cache-Control", status == 200 ? Representation.FOR_A_WHILE : Representation.NEVER);
        if (mediaType.equals(HTML)) {
            ofPage(headers, visit.path().startsWith("/embed/"));
        }
        return new Representation(status, mediaType, new Bytes(text.getBytes(UTF_8)), true, headers);
    }

    /** @param framed whether other sites may show it in a frame */
    private static void ofPage(Map<String, String> headers, boolean framed) {
        headers.put("Content-Security-Policy", POLICY + (framed ? "*" : "'none'"));
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        if (!framed) {
            headers.put("X-Frame-Options", "DENY");
            headers.put("Cross-Origin-Opener-Policy", "same-origin");
        }
    }
}
