package org.digitaldiplomacy.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.ErrorBody;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.http.Bytes;

/**
 * An answer, ready to be sent.
 *
 * @param isWhole whether it has data and no errors, so that the same question has the same answer until data change
 */
record Answer(int status, MediaType type, Body body, boolean isWhole) {

    static Answer whole(Body body, MediaType type) {
        return new Answer(200, type, body, true);
    }

    static Answer of(ExecutionResult result, MediaType type, boolean lasts, List<String> languages) {
        List<GraphQLError> errors = result.getErrors();
        int status = result.isDataPresent() || errors.isEmpty()
                ? 200
                : type.statusWithoutData(ErrorBody.code(errors.get(0)));
        boolean isWhole = errors.isEmpty() && result.isDataPresent();
        return new Answer(status, type, new Body(new Bytes(JsonWriter.bytes(body(result))), lasts, languages), isWhole);
    }

    /** JSON body of a result. */
    static Map<String, Object> body(ExecutionResult result) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<GraphQLError> errors = result.getErrors();
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(ErrorBody::of).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (result.getExtensions() != null && !result.getExtensions().isEmpty()) {
            body.put("extensions", result.getExtensions());
        }
        return body;
    }

    /** Keeps the status of requests refused before GraphQL, whatever the client accepts. */
    static Answer of(Refused refused, MediaType type) {
        Map<String, Object> body = Map.of("errors", List.of(ErrorBody.of(ErrorBody.error(refused))));
        return new Answer(refused.code().httpStatus(), type, new Body(JsonWriter.bytes(body)), false);
    }

    static Answer noMutation(MediaType type) {
        return of(
                new Refused(ErrorCode.METHOD_NOT_ALLOWED, "Mutations change data: send them by POST, not by GET."),
                type);
    }

    static Answer noSubscription(MediaType type) {
        return of(wrongWayToSubscribe(), type);
    }

    static Refused wrongWayToSubscribe() {
        return new Refused(
                ErrorCode.BAD_REQUEST,
                "Subscriptions are answered at the same address as server-sent events to those who accept"
                        + " text/event-stream, or over WebSocket by the protocol graphql-transport-ws.");
    }
}
