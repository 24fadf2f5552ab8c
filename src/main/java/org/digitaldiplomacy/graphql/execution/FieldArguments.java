package org.digitaldiplomacy.graphql.execution;

import graphql.GraphQLException;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field's arguments as its method takes them. Null stands for the default where there is one: clients such as Relay send
 * null for what was not given.
 */
final class FieldArguments {

    /** What SmallRye puts before its sentences. */
    private static final Pattern PREAMBLE = Pattern.compile("^SRGQL\\d+: ");

    private final List<Argument> arguments;
    private final ArgumentHelper helper;

    FieldArguments(Operation operation) {
        this.arguments = operation.getArguments();
        this.helper = new ArgumentHelper(arguments);
    }

    /**
     * Those of a request's document are read once, not once an object. Throws {@link Refused} where a value is not of the
     * kind that the method takes, such as a date in words.
     */
    @Nullable
    Object[] of(DataFetchingEnvironment environment) {
        @Nullable
        Object[] read = environment
                .getGraphQlContext()
                .computeIfAbsent(new Place(this, environment.getMergedField()), place -> read(environment));
        return of(environment.getSource(), read);
    }

    /** Those of a method that takes nothing but the object that the field is of, or nothing at all. */
    @Nullable
    Object[] of(@Nullable Object source) {
        return of(source, new @Nullable Object[arguments.size()]);
    }

    private @Nullable Object[] of(@Nullable Object source, @Nullable Object[] read) {
        @Nullable Object[] values = read.clone();
        for (int i = 0; i < values.length; i++) {
            if (arguments.get(i).isSourceArgument()) {
                values[i] = source;
            }
        }
        return values;
    }

    private @Nullable Object[] read(DataFetchingEnvironment environment) {
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

    /** A field of a document, and what takes its arguments. */
    private record Place(FieldArguments arguments, MergedField field) {}
}
