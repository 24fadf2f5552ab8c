package org.digitaldiplomacy.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Automatic persisted queries: a client sends a document's SHA-256 alone, and the document only where the server does
 * not know it yet. Short enough for a GET that a CDN keeps.
 */
@Singleton
final class PersistedQueries {

    private final Cache<String, String> documents;

    PersistedQueries(CacheSettings settings) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(settings.persistedBytes().asLongValue())
                .<String, String>weigher((hash, document) -> 200 + 2 * document.length())
                .build();
    }

    /**
     * The document that a request means; null where it names none.
     *
     * @param query as sent, missing where the hash alone was sent
     * @throws Refused where the hash is unknown, or is not the document's
     */
    @Nullable
    String resolve(@Nullable String query, Map<String, Object> extensions) {
        if (!(extensions.get("persistedQuery") instanceof Map<?, ?> persisted)) {
            return query;
        }
        if (!(persisted.get("sha256Hash") instanceof String text)) {
            throw new Refused(ErrorCode.BAD_REQUEST, "extensions.persistedQuery needs sha256Hash, a string.");
        }
        String hash = text.toLowerCase(Locale.ROOT);
        if (query == null) {
            String known = documents.getIfPresent(hash);
            if (known == null) {
                throw new Refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
            }
            return known;
        }
        if (!hash.equals(sha256(query))) {
            throw new Refused(
                    ErrorCode.BAD_REQUEST, "sha256Hash is not that of the query; it is " + sha256(query) + ".");
        }
        documents.put(hash, query);
        return query;
    }

    private static String sha256(String document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
