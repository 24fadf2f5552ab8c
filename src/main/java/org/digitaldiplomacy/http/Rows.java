package org.digitaldiplomacy.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Content of unknown length, written on a worker thread while it is sent. It has no parts.
 *
 * @param isText whether it compresses well
 */
public record Rows(String tag, boolean isText, Writer writer) implements Content {

    /** Writes all of it. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    @Override
    public boolean isZipped(Conditional asked) {
        return isText && asked.takesGzip();
    }
}
