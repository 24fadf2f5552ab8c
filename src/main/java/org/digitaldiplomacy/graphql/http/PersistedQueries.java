package org.digitaldiplomacy.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.model.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Documents that the server knows by a short name. Automatic persisted queries: a client sends a document's SHA-256
 * alone, and the document only where the server does not know it yet; short enough for a GET that a CDN keeps. Where the
 * operator lists trusted documents, those are known, and no other runs.
 */
@Singleton
final class PersistedQueries {

    private final Cache<String, String> documents;
    private final Optional<TrustedDocuments> trusted;

    @Inject
    PersistedQueries(
            CacheSettings settings, @ConfigProperty(name = "ddi.graphql.trusted-documents") Optional<Path> list) {
        this(list.map(TrustedDocuments::read), settings);
    }

    PersistedQueries(Optional<TrustedDocuments> trusted, CacheSettings settings) {
        this.trusted = trusted;
        this.documents = Caffeine.newBuilder()
                .maximumWeight(settings.persistedBytes().asLongValue())
                .<String, String>weigher((hash, document) -> 200 + 2 * document.length())
                .build();
    }

    /**
     * The document that a request means; null where it names none.
     *
     * @param query as sent, missing where its name alone was sent
     * @param documentId of a trusted document
     * @throws Refused where the name is unknown, or not the document's, or the document may not run
     */
    @Nullable
    String resolve(@Nullable String query, @Nullable String documentId, Map<String, Object> extensions) {
        String hash = hash(extensions);
        if (query != null) {
            return sent(query, hash);
        }
        String id = documentId == null ? hash : documentId;
        return id == null ? null : known(id).orElseThrow(() -> unknown(documentId));
    }

    private Optional<String> known(String id) {
        return trusted.isPresent()
                ? trusted.get().find(id)
                : Optional.ofNullable(documents.getIfPresent(id.toLowerCase(Locale.ROOT)));
    }

    private String sent(String query, @Nullable String hash) {
        if (trusted.isPresent() && !trusted.get().contains(query)) {
            throw new Refused(
                    ErrorCode.DOCUMENT_NOT_TRUSTED,
                    "This server runs listed documents only, and this is none of them: ask its operator to list it.");
        }
        if (hash == null) {
            return query;
        }
        String actual = Sha256.hex(query);
        if (!hash.equals(actual)) {
            throw new Refused(ErrorCode.BAD_REQUEST, "sha256Hash is not that of the query; it is " + actual + ".");
        }
        if (trusted.isEmpty()) {
            documents.put(hash, query);
        }
        return query;
    }

    private static @Nullable String hash(Map<String, Object> extensions) {
        if (!(extensions.get("persistedQuery") instanceof Map<?, ?> persisted)) {
            return null;
        }
        if (!(persisted.get("sha256Hash") instanceof String text)) {
            throw new Refused(ErrorCode.BAD_REQUEST, "extensions.persistedQuery needs sha256Hash, a string.");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static Refused unknown(@Nullable String documentId) {
        return documentId == null
                ? new Refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")
                : new Refused(
                        ErrorCode.DOCUMENT_NOT_TRUSTED,
                        "No document is listed here as '" + documentId
                                + "'; send its text, or ask for it to be listed.");
    }
}
