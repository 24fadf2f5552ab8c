package org.digitaldiplomacy.graphql.execution;

import graphql.ErrorClassification;

/**
 * Error code for programs: the {@code extensions.code} of an error. Codes are stable; a client may switch on them.
 * Established names of other servers are used where there are any.
 */
public enum ErrorCode implements ErrorClassification {
    BAD_REQUEST(400, "The HTTP request does not carry a well-formed GraphQL request."),
    UNAUTHENTICATED(401, "This needs a token, and none was sent or it does not hold; scope names what it must carry."),
    FORBIDDEN(403, "The token that was sent does not carry the scope that this needs."),
    DOCUMENT_NOT_TRUSTED(403, "The server runs listed documents only, and this is none of them."),
    METHOD_NOT_ALLOWED(405, "The HTTP method cannot do this: read by GET or POST, change by POST."),
    NOT_ACCEPTABLE(406, "The Accept header allows no media type that a GraphQL answer can have."),
    REQUEST_TIMEOUT(408, "The request's body took longer to arrive than the server waits."),
    REQUEST_TOO_LARGE(413, "The request's body is larger than the server accepts."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's Content-Type is not application/json in UTF-8."),
    GRAPHQL_PARSE_FAILED(400, "The document is not GraphQL; locations say where it stops being so."),
    GRAPHQL_VALIDATION_FAILED(400, "The document does not fit the schema: an unknown field, a wrong argument."),
    OPERATION_RESOLUTION_FAILURE(400, "The document has several operations and operationName names none of them."),
    BAD_USER_INPUT(400, "A variable or an argument has a value that the field does not take."),
    NOT_REPRODUCIBLE(
            409,
            "This would have to be computed, and the code here is not the code that scored the edition; what it froze is"
                    + " served."),
    NOTHING_PUBLISHED(404, "The field answers from an edition, and none is published yet."),
    PERSISTED_QUERY_NOT_FOUND(200, "The server does not know the hash; send it again together with the query."),
    LIMIT_EXCEEDED(400, "The document is larger or deeper than the server runs; limit, allowed and found say more."),
    TIMED_OUT(503, "The answer took longer than the server allows; ask for less at once."),
    UNAVAILABLE(503, "The database cannot be reached now, or is too busy; the same request may succeed later."),
    INTERNAL_SERVER_ERROR(500, "The server failed; quote the correlationId when you report it.");

    private final int httpStatus;
    private final String meaning;

    ErrorCode(int httpStatus, String meaning) {
        this.httpStatus = httpStatus;
        this.meaning = meaning;
    }

    /** The status of an answer that has this error and no data. */
    public int httpStatus() {
        return httpStatus;
    }

    /** For the documentation. */
    public String meaning() {
        return meaning;
    }
}
