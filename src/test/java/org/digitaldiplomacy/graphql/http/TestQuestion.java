package org.digitaldiplomacy.graphql.http;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;

/** Questions for tests that go past HTTP. */
final class TestQuestion {

    private TestQuestion() {}

    static Answers.Question of(String query) {
        return new Answers.Question(
                new GraphQlRequest(query, null, Map.of(), Map.of()),
                MediaType.GRAPHQL_RESPONSE,
                ULocale.ENGLISH,
                true,
                null);
    }
}
