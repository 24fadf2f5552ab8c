package org.digitaldiplomacy.port;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public API, asked from inside the service: the same documents, the same answers, the same limits as from outside.
 * What the service shows is then never more than what anybody could have asked for.
 */
public interface PublicQueries {

    /**
     * The language of names that suits best.
     *
     * @param acceptLanguage a header of that name, or a single tag such as {@code fr}
     * @return as a BCP 47 tag; English where nothing is preferred, or the text is malformed
     */
    String language(@Nullable String acceptLanguage);

    /**
     * Reads from the database: on a thread that may wait.
     *
     * @param document with one operation, a query
     * @param variables may hold nulls
     * @param language of names, as a BCP 47 tag
     * @return the answer's data: maps, lists, texts, numbers, truth values and nulls
     * @throws PublicQueryRefused where the answer has an error, be it a wrong document or a value that the API does not take
     */
    Map<String, Object> answer(String document, Map<String, ?> variables, String language);
}
