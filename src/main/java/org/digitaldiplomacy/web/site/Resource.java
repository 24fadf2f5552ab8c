package org.digitaldiplomacy.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that the application carries. */
final class Resource {

    private Resource() {}

    /** @throws IllegalStateException where the application lacks it */
    static byte[] bytes(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
