package org.digitaldiplomacy.graphql.execution;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What the transport knows of who asks. */
@RequestScoped
public class Caller {

    private @Nullable String acceptLanguage;

    /** The {@code Accept-Language} header as it came; null where there was none. */
    public @Nullable String acceptLanguage() {
        return acceptLanguage;
    }

    public void acceptLanguage(@Nullable String header) {
        acceptLanguage = header;
    }
}
