package org.digitaldiplomacy.graphql.http;

import com.ibm.icu.util.ULocale;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identities;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.Documents;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.Permanence;
import org.digitaldiplomacy.graphql.execution.QueryExecution;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.port.Deadline;
import org.jspecify.annotations.Nullable;

/** Finds a request's answer: a kept one where there is one, else by running it. */
@Singleton
final class Answers {

    private final QueryExecution execution;
    private final Documents documents;
    private final ResponseCache cache;
    private final Caller caller;
    private final Identities identities;
    private final Permanence permanence;

    Answers(
            QueryExecution execution,
            Documents documents,
            ResponseCache cache,
            Caller caller,
            Identities identities,
            Permanence permanence) {
        this.permanence = permanence;
        this.execution = execution;
        this.documents = documents;
        this.cache = cache;
        this.caller = caller;
        this.identities = identities;
    }

    /** Without waiting for anything, where the answer is at hand and surely up to date. */
    Optional<Answer> now(Question question) {
        return Optional.ofNullable(
                        question.isOpen()
                                ? cache.findNow(
                                        question.request(), question.language().toLanguageTag())
                                : null)
                .map(body -> Answer.whole(body, question.type()));
    }

    /** Reads from the database: on a thread that may wait. Gives up at the deadline. */
    Answer find(Question question, Deadline deadline) {
        try {
            return deadline.keep(() -> find(question));
        } catch (RuntimeException failure) {
            if (deadline.isPassed()) {
                return timedOut(question.type(), deadline);
            }
            throw failure;
        }
    }

    Answer timedOut(MediaType type, Deadline deadline) {
        return Answer.of(QueryExecution.timedOut(deadline.allowed()), type);
    }

    private Answer find(Question question) {
        Deadline.check();
        Operation operation = documents.operation(question.request()).orElse(Operation.QUERY);
        if (operation == Operation.SUBSCRIPTION) {
            return Answer.noSubscription(question.type());
        } else if (operation == Operation.MUTATION) {
            return question.mayChange() ? change(question) : Answer.noMutation(question.type());
        }
        if (!question.isOpen()) {
            return run(question);
        }
        long revision = cache.look();
        String language = question.language().toLanguageTag();
        Body kept = cache.find(question.request(), language, revision);
        if (kept != null) {
            return Answer.whole(kept, question.type());
        }
        Answer answer = run(question);
        if (answer.isWhole()) {
            cache.keep(question.request(), language, revision, answer.body());
        }
        return answer;
    }

    /** Whoever reads after it sees the change. */
    private Answer change(Question question) {
        try {
            return run(question);
        } finally {
            cache.doubt();
        }
    }

    private Answer run(Question question) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.language(question.language());
            caller.identity(identities.of(question.authorization()));
            ExecutionResult result = execution.execute(question.request());
            boolean lasts = result.getErrors().isEmpty() && permanence.of(question.request(), result);
            return Answer.of(result, question.type(), lasts, caller.answered());
        } catch (AccessRefused access) {
            return Answer.of(Refused.of(access), question.type());
        } finally {
            context.terminate();
        }
    }

    /**
     * A request with what its transport adds.
     *
     * @param mayChange whether it may run mutations
     * @param authorization the header of that name
     */
    record Question(
            GraphQlRequest request,
            MediaType type,
            ULocale language,
            boolean mayChange,
            @Nullable String authorization) {

        /** Whether anybody gets the same answer, so that it may be kept. */
        boolean isOpen() {
            return authorization == null;
        }
    }
}
