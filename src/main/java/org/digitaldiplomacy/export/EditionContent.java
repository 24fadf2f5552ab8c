package org.digitaldiplomacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.http.Refused;

/** Files of published editions of a kind: tables and documents, pictures, reports. */
public interface EditionContent {

    /** The names of all files; {@code *} stands for a country. */
    List<String> names();

    /**
     * @return empty where there is no such file here
     * @throws Refused where it cannot be had as it is asked for
     */
    Optional<Content> find(FileRequest request);

    /** Content of a file, made on first request. */
    record Content(String mediaType, Writer writer) {

        public static Content of(String mediaType, byte[] bytes) {
            return new Content(mediaType, out -> out.write(bytes));
        }
    }

    /** Writes a file's content. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
