package org.digitaldiplomacy.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Errors as clients see them: message, locations, path, and {@code extensions.code} with what belongs to it. */
public final class ErrorBody {

    /** Preamble that graphql-java puts before a complete sentence. */
    private static final Pattern PREAMBLE =
            Pattern.compile("^Validation error \\([^)]*\\) ?: ", Pattern.CASE_INSENSITIVE);

    /** Message for a character that starts no token, which names the parser generator. */
    private static final Pattern NO_TOKEN = Pattern.compile(
            "^Invalid syntax with ANTLR error '(?:token recognition error at: )?(.*)' at ", Pattern.DOTALL);

    private ErrorBody() {}

    public static GraphQLError error(Refused refused) {
        Map<String, Object> extensions = new LinkedHashMap<>(refused.details());
        return GraphqlErrorBuilder.newError()
                .message("%s", refused.getMessage())
                .errorType(refused.code())
                .extensions(extensions)
                .build();
    }

    /** Entry in the answer's list of errors. */
    public static Map<String, Object> of(GraphQLError error) {
        Map<String, Object> body = new LinkedHashMap<>();
        String message = PREAMBLE.matcher(error.getMessage()).replaceFirst("");
        body.put("message", NO_TOKEN.matcher(message).replaceFirst("Invalid syntax with the characters $1 at "));
        List<SourceLocation> locations = error.getLocations();
        if (locations != null && !locations.isEmpty()) {
            body.put(
                    "locations",
                    locations.stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            body.put("path", error.getPath());
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code(error).name());
        if ((error.getErrorType() instanceof ErrorCode || error instanceof ValidationError)
                && error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        body.put("extensions", extensions);
        return body;
    }

    public static ErrorCode code(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        if (type instanceof ErrorCode code) {
            return code;
        } else if (error instanceof UnknownOperationException) {
            return ErrorCode.OPERATION_RESOLUTION_FAILURE;
        } else if (type == ErrorType.ExecutionAborted || error instanceof BadFaithIntrospectionError) {
            return ErrorCode.LIMIT_EXCEEDED;
        } else if (type == ErrorType.InvalidSyntax) {
            return ErrorCode.GRAPHQL_PARSE_FAILED;
        } else if (error instanceof CoercingParseValueException || error instanceof CoercingParseLiteralException) {
            return ErrorCode.BAD_USER_INPUT;
        } else if (type == ErrorType.ValidationError) {
            return error instanceof ValidationError ? ErrorCode.GRAPHQL_VALIDATION_FAILED : ErrorCode.BAD_USER_INPUT;
        }
        return ErrorCode.INTERNAL_SERVER_ERROR;
    }
}
