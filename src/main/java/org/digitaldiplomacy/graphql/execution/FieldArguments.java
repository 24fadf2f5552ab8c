package org.digitaldiplomacy.graphql.execution;

import com.ibm.icu.util.ULocale;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A field's arguments as its method takes them. Null stands for the default where there is one: clients such as Relay send
 * null for what was not given.
 */
final class FieldArguments {

    private static final InputReading AS_IT_IS = given -> given;

    private final List<Argument> arguments;
    private final List<InputReading> readings;

    /** @param method takes the operation's arguments in their order */
    FieldArguments(Operation operation, Method method) {
        this.arguments = operation.getArguments();
        Type[] types = method.getGenericParameterTypes();
        this.readings = IntStream.range(0, types.length)
                .mapToObj(i -> arguments.get(i).isSourceArgument() ? AS_IT_IS : InputReading.of(types[i]))
                .toList();
    }

    /**
     * Arguments of a field, read once per request rather than once per object. Throws {@link Refused} for text that
     * can be neither stored nor looked for.
     */
    @Nullable
    Object[] of(DataFetchingEnvironment environment) {
        @Nullable
        Object[] read = environment
                .getGraphQlContext()
                .computeIfAbsent(new Place(environment.getMergedField(), this), place -> read(environment));
        return of(environment.getSource(), read);
    }

    /** Arguments of a method that takes only the field's object, or nothing. */
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
        @Nullable Object[] values = new @Nullable Object[arguments.size()];
        if (environment.getArguments().get(Languages.ARGUMENT) instanceof String tag) {
            ArgumentGate.pass(Languages.ARGUMENT, graphql.Scalars.GraphQLString, tag);
            ULocale unused = Languages.tagged(tag);
        }
        for (int i = 0; i < values.length; i++) {
            if (!arguments.get(i).isSourceArgument()) {
                GraphQLArgument argument = environment
                        .getFieldDefinition()
                        .getArgument(arguments.get(i).getName());
                Object coerced = coerced(environment, argument);
                ArgumentGate.pass(argument.getName(), argument.getType(), coerced);
                values[i] = readings.get(i).read(coerced);
            }
        }
        return values;
    }

    private static @Nullable Object coerced(DataFetchingEnvironment environment, GraphQLArgument argument) {
        Object given = environment.getArguments().get(argument.getName());
        return given == null && argument.hasSetDefaultValue()
                ? GraphQLArgument.getArgumentDefaultValue(argument)
                : given;
    }
}
