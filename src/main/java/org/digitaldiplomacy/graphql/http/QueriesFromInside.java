package org.digitaldiplomacy.graphql.http;

import com.ibm.icu.util.ULocale;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.ErrorBody;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.Languages;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.digitaldiplomacy.graphql.execution.QueryExecution;
import org.digitaldiplomacy.port.Deadline;
import org.digitaldiplomacy.port.PublicQueries;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.jspecify.annotations.Nullable;

/** Answers from inside what comes from inside, without HTTP in between. */
@Singleton
final class QueriesFromInside implements PublicQueries {

    private final QueryExecution execution;
    private final Caller caller;
    private final LimitSettings limits;

    QueriesFromInside(QueryExecution execution, Caller caller, LimitSettings limits) {
        this.execution = execution;
        this.caller = caller;
        this.limits = limits;
    }

    @Override
    public String language(@Nullable String acceptLanguage) {
        return Languages.preferred(acceptLanguage).toLanguageTag();
    }

    @Override
    public Map<String, Object> answer(String document, Map<String, ?> variables, String language) {
        GraphQlRequest request = new GraphQlRequest(document, null, new HashMap<>(variables), Map.of());
        ExecutionResult result = Deadline.in(limits.time()).keep(() -> run(request, ULocale.forLanguageTag(language)));
        if (!result.getErrors().isEmpty()) {
            GraphQLError first = result.getErrors().get(0);
            throw new PublicQueryRefused(
                    ErrorBody.code(first).name(),
                    String.valueOf(ErrorBody.of(first).get("message")));
        }
        Map<String, Object> data = result.getData();
        return data;
    }

    private ExecutionResult run(GraphQlRequest request, ULocale language) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.language(language);
            return execution.execute(request);
        } finally {
            context.terminate();
        }
    }
}
