package org.digitaldiplomacy.graphql.http;

import com.ibm.icu.util.ULocale;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identities;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.Documents;
import org.digitaldiplomacy.graphql.execution.ErrorBody;
import org.digitaldiplomacy.graphql.execution.FieldFailures;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.digitaldiplomacy.graphql.execution.Parts;
import org.digitaldiplomacy.graphql.execution.QueryExecution;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.execution.Started;
import org.digitaldiplomacy.port.Deadline;
import org.jspecify.annotations.Nullable;

/** Runs what comes over a WebSocket or is answered part by part, under the limits of every other request. On threads that may wait. */
@Singleton
final class SocketWork {

    private final RequestReader reader;
    private final Documents documents;
    private final QueryExecution execution;
    private final Caller caller;
    private final Identities identities;
    private final LimitSettings limits;
    private final FieldFailures failures;
    private final ResponseCache cache;

    SocketWork(
            RequestReader reader,
            Documents documents,
            QueryExecution execution,
            Caller caller,
            Identities identities,
            LimitSettings limits,
            FieldFailures failures,
            ResponseCache cache) {
        this.failures = failures;
        this.cache = cache;
        this.reader = reader;
        this.documents = documents;
        this.execution = execution;
        this.caller = caller;
        this.identities = identities;
        this.limits = limits;
    }

    /**
     * Client of a socket.
     *
     * @param authorization as the header of that name; asked again for each operation and event, since tokens expire
     */
    record Client(ULocale language, @Nullable String authorization) {
        Client with(String shown) {
            return new Client(language, shown);
        }
    }

    /** @throws Refused where the payload is no request */
    GraphQlRequest request(Map<?, ?> payload) {
        return reader.request(payload);
    }

    /** Answers a query or a mutation; opens a subscription. */
    Started start(GraphQlRequest request, Client client) {
        return start(request, client, () -> new Started.Answered(execution.execute(request)));
    }

    /** Answers part by part where the document defers some; otherwise as {@link #start(GraphQlRequest, Client)}. */
    Started start(GraphQlRequest request, Client client, Parts parts) {
        return start(request, client, () -> execution.execute(request, parts));
    }

    private Started start(GraphQlRequest request, Client client, Supplier<Started> answer) {
        Optional<Operation> operation = documents.operation(request);
        boolean isSubscription =
                operation.filter(Operation.SUBSCRIPTION::equals).isPresent();
        Started started = within(client, () -> isSubscription ? execution.subscribe(request) : answer.get());
        if (operation.filter(Operation.MUTATION::equals).isPresent()) {
            cache.doubt();
        }
        return started;
    }

    /** Result of a subscription's document for one event. */
    ExecutionResult tell(GraphQlRequest request, Client client, Object event) {
        Started told = within(client, () -> new Started.Answered(execution.execute(request, event)));
        return ((Started.Answered) told).result();
    }

    private Started within(Client client, Supplier<Started> work) {
        Deadline deadline = Deadline.in(limits.time(client.authorization()));
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.language(client.language());
            return deadline.keep(() -> {
                caller.identity(identities.of(client.authorization()));
                return work.get();
            });
        } catch (AccessRefused access) {
            return new Started.Answered(failed(Refused.of(access)));
        } catch (RuntimeException failure) {
            return new Started.Answered(
                    deadline.isPassed() ? failed(QueryExecution.timedOut(deadline.allowed())) : hidden(failure));
        } finally {
            context.terminate();
        }
    }

    /** Message to the client for an internal failure. */
    ExecutionResult hidden(Throwable failure) {
        return failed(failures.hidden(failure, "a GraphQL request over WebSocket or in parts"));
    }

    static ExecutionResult failed(Refused refused) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(ErrorBody.error(refused))
                .build();
    }
}
