package org.digitaldiplomacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.port.PublicQueries;
import org.jspecify.annotations.Nullable;

/** The questions that pages put to the public API: GraphQL documents below {@code web/queries}. */
@Singleton
public final class Questions {

    private final PublicQueries api;
    private final Map<String, String> documents = new ConcurrentHashMap<>();

    Questions(PublicQueries api) {
        this.api = api;
    }

    /**
     * The answer's data, with countries named in the visitor's language.
     *
     * @param name of the document, without its ending
     * @param variables may hold nulls
     */
    public Answer ask(String name, Map<String, ? extends @Nullable Object> variables, Visit visit) {
        return new Answer(api.answer(document(name), variables, visit.names()));
    }

    /** Facts that every page shows. */
    public Answer site(Visit visit) {
        return ask("site", Map.of(), visit);
    }

    /** The edition to look at; empty where the address names one that is not published. */
    public Optional<EditionInView> edition(Visit visit) {
        return EditionInView.of(visit, site(visit));
    }

    /** The document's text. */
    public String document(String name) {
        return documents.computeIfAbsent(name, Questions::read);
    }

    private static String read(String name) {
        String resource = "web/queries/" + name + ".graphql";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
