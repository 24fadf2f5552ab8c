package org.digitaldiplomacy.graphql.execution;

import java.util.Map;
import org.digitaldiplomacy.access.AccessRefused;

/** The request, or a field of it, is refused for a reason that the client can do something about. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    /** @param message shown to the client: what was found and what is expected */
    public Refused(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /** @param details further {@code extensions} of the error */
    public Refused(ErrorCode code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** That the caller may not do this; names the scope that is needed. */
    public static Refused of(AccessRefused access) {
        return new Refused(
                access.isKnown() ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED,
                String.valueOf(access.getMessage()),
                access.needed()
                        .map(p -> Map.<String, Object>of("scope", p.word()))
                        .orElse(Map.of()));
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
