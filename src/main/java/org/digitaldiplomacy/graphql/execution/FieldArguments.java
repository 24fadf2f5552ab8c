package org.digitaldiplomacy.graphql.execution;

import graphql.GraphQLException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A field's arguments as its method takes them. Null stands for the default where there is one: clients such as Relay send
 * null for what was not given.
 */
final class FieldArguments {

    /** What SmallRye puts before its sentences. */
    private static final Pattern PREAMBLE = Pattern.compile("^SRGQL\\d+: ");

    private final ArgumentHelper helper;

    FieldArguments(Operation operation) {
        this.helper = new ArgumentHelper(operation.getArguments());
    }

    /** Throws {@link Refused} where a value is not of the kind that the method takes, such as a date in words. */
    Object[] of(DataFetchingEnvironment environment) {
        try {
            return helper.getArguments(withDefaults(environment)).toArray();
        } catch (AbstractDataFetcherException | GraphQLException unreadable) {
            throw new Refused(
                    ErrorCode.BAD_USER_INPUT,
                    "An argument of " + environment.getField().getName() + " has a value that it does not take: "
                            + reason(unreadable));
        }
    }

    private static DataFetchingEnvironment withDefaults(DataFetchingEnvironment environment) {
        Map<String, Object> given = environment.getArguments();
        List<GraphQLArgument> missing = environment.getFieldDefinition().getArguments().stream()
                .filter(argument -> argument.hasSetDefaultValue() && given.get(argument.getName()) == null)
                .toList();
        if (missing.isEmpty()) {
            return environment;
        }
        Map<String, Object> completed = new LinkedHashMap<>(given);
        missing.forEach(
                argument -> completed.put(argument.getName(), GraphQLArgument.getArgumentDefaultValue(argument)));
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .arguments(completed)
                .build();
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return PREAMBLE.matcher(String.valueOf(cause.getMessage())).replaceFirst("");
    }
}
