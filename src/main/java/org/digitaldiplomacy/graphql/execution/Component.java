package org.digitaldiplomacy.graphql.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Resolves a field by reading a component of its view, or by calling the view's method of that name. */
final class Component implements LightDataFetcher<@Nullable Object> {

    private static final MethodType READING = MethodType.methodType(Object.class, Object.class);

    private final MethodHandle handle;

    Component(Class<?> view, String method) {
        try {
            this.handle = MethodHandles.publicLookup()
                    .unreflect(view.getMethod(method))
                    .asType(READING);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(view + " has no public " + method + "()", missing);
        }
    }

    @Nullable
    Object of(Object view) {
        try {
            return (@Nullable Object) handle.invokeExact(view);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object view, Supplier<DataFetchingEnvironment> environment) {
        return of(view);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return of(environment.getSource());
    }
}
