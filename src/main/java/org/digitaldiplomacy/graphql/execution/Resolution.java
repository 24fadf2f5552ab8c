package org.digitaldiplomacy.graphql.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.LookupService;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.digitaldiplomacy.port.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a field by calling its annotated method with the field's arguments. Does without the bookkeeping that SmallRye
 * keeps for every field: lists of selected fields that nothing here reads, and a search for the method's bean, which
 * lives as long as the application.
 */
final class Resolution implements LightDataFetcher<@Nullable Object> {

    private static final MethodType CALLING = MethodType.methodType(Object.class, Object[].class);

    private final FieldArguments arguments;
    private final MethodHandle method;

    Resolution(Operation operation) {
        Method annotated = new OperationInvoker(operation).getMethod();
        this.arguments = new FieldArguments(operation, annotated);
        this.method = method(annotated);
    }

    private static MethodHandle method(Method annotated) {
        Object bean =
                LookupService.get().getInstance(annotated.getDeclaringClass()).get();
        try {
            return MethodHandles.publicLookup()
                    .unreflect(annotated)
                    .bindTo(bean)
                    .asSpreader(Object[].class, annotated.getParameterCount())
                    .asType(CALLING);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(annotated + " must be public, in a public class", hidden);
        }
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        Deadline.check();
        FieldInProgress.enter(environment);
        try {
            return call(field.getArguments().isEmpty() ? arguments.of(source) : arguments.of(environment.get()));
        } finally {
            FieldInProgress.leave();
        }
    }

    private @Nullable Object call(@Nullable Object[] values) throws Exception {
        try {
            return (@Nullable Object) method.invokeExact(values);
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable neither) {
            throw new IllegalStateException(neither);
        }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
