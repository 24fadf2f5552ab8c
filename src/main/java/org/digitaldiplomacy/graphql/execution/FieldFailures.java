package org.digitaldiplomacy.graphql.execution;

import graphql.AssertException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.edition.NotReproducible;
import org.digitaldiplomacy.port.Deadline;
import org.digitaldiplomacy.port.Outages;
import org.jboss.logging.Logger;

/**
 * Turns what a field threw into an error. What the client can act on is told; anything else stays in the log, under a
 * correlation id that the client is given. Nothing is said of a field that was given up at the deadline: the whole
 * answer is.
 */
@Singleton
public final class FieldFailures implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(FieldFailures.class);

    /** Stands in the context of a request of which a field was given up. */
    static final String GIVEN_UP = "given up";

    /** How graphql-java says that a field of an input object takes no null. */
    private static final String NULL_WITHIN = "Should have been validated before";

    private static final Pattern NAME = Pattern.compile("'(\\w+)'");

    private final Outages outages;

    FieldFailures(Outages outages) {
        this.outages = outages;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failure) {
        Throwable cause = cause(failure.getException());
        if (Deadline.present().filter(Deadline::isPassed).isPresent()) {
            failure.getDataFetchingEnvironment().getGraphQlContext().put(GIVEN_UP, true);
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult().build());
        }
        Refused refused = refused(cause, failure);
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", refused.getMessage())
                .errorType(refused.code())
                .path(failure.getPath())
                .location(failure.getSourceLocation())
                .extensions(refused.details())
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private Refused refused(Throwable cause, DataFetcherExceptionHandlerParameters failure) {
        if (cause instanceof Refused own) {
            return own;
        }
        if (cause instanceof NotReproducible other) {
            return new Refused(ErrorCode.NOT_REPRODUCIBLE, String.valueOf(other.getMessage()));
        }
        if (isNullArgument(cause)) {
            return nullArgument(cause);
        }
        return cause instanceof AccessRefused access
                ? Refused.of(access)
                : hidden(cause, "field " + failure.getPath() + " of a GraphQL request");
    }

    /**
     * Whether graphql-java found null from a variable where an argument takes none, or a field of an input object within it.
     * Validation lets it pass where the variable has a default.
     */
    static boolean isNullArgument(Throwable librarys) {
        return librarys instanceof NonNullableValueCoercedAsNullException
                || (librarys instanceof AssertException
                        && String.valueOf(librarys.getMessage()).endsWith(NULL_WITHIN));
    }

    static Refused nullArgument(Throwable librarys) {
        Matcher name = NAME.matcher(String.valueOf(librarys.getMessage()));
        return new Refused(
                ErrorCode.BAD_USER_INPUT,
                (name.find() ? "argument '" + name.group(1) + "'" : "A field of an argument")
                        + ": expected a value that is not null, found a variable that is null");
    }

    /** Logs what happened, and says no more of it than the log's correlation id. */
    public Refused hidden(Throwable cause, String where) {
        String correlationId = UUID.randomUUID().toString();
        LOG.errorf(cause, "Failure %s in %s", correlationId, where);
        if (outages.isBehind(cause)) {
            return new Refused(
                    ErrorCode.UNAVAILABLE,
                    Outages.SENTENCE + " If it lasts, report it with the correlation id " + correlationId + ".",
                    Map.of("correlationId", correlationId));
        }
        return new Refused(
                ErrorCode.INTERNAL_SERVER_ERROR,
                "The server failed here. Report it with the correlation id " + correlationId + ".",
                Map.of("correlationId", correlationId));
    }

    private static Throwable cause(Throwable thrown) {
        boolean isWrapper = thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof InvocationTargetException;
        return isWrapper && thrown.getCause() != null ? cause(thrown.getCause()) : thrown;
    }
}
