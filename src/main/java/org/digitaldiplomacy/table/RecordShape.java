package org.digitaldiplomacy.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.digitaldiplomacy.model.Described;
import org.jspecify.annotations.Nullable;

/**
 * A record class taken apart into its described components, and put together again. A component that is not described
 * itself is a record whose components are.
 */
final class RecordShape {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private final MethodHandle constructor;
    private final List<Part> parts;

    /** A component: described, or a record of such. */
    private record Part(
            RecordComponent component,
            MethodHandle get,
            @Nullable RecordShape within) {}

    RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.parts = Arrays.stream(components).map(RecordShape::part).toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.constructor = found(() -> LOOKUP.findConstructor(type, MethodType.methodType(void.class, types)))
                .asType(MethodType.genericMethodType(types.length))
                .asSpreader(Object[].class, types.length);
    }

    private static Part part(RecordComponent component) {
        MethodHandle get = found(() -> LOOKUP.unreflect(component.getAccessor()))
                .asType(MethodType.methodType(Object.class, Object.class));
        return new Part(
                component,
                get,
                component.isAnnotationPresent(Described.class) ? null : new RecordShape(component.getType()));
    }

    /** The described components, in their order. */
    List<RecordComponent> components() {
        List<RecordComponent> all = new ArrayList<>();
        for (Part part : parts) {
            if (part.within() == null) {
                all.add(part.component());
            } else {
                all.addAll(part.within().components());
            }
        }
        return all;
    }

    /** Types of the components that are records of described ones. */
    List<Class<?>> nested() {
        return parts.stream()
                .filter(part -> part.within() != null)
                .<Class<?>>map(part -> part.component().getType())
                .toList();
    }

    /** Hands over the values of a record, in the components' order. */
    void takeApart(Object of, Consumer<@Nullable Object> values) {
        for (Part part : parts) {
            Object value = invoke(part.get(), of);
            if (part.within() == null) {
                values.accept(value);
            } else {
                part.within().takeApart(value, values);
            }
        }
    }

    Object putTogether(Iterator<@Nullable Object> values) {
        @Nullable Object[] arguments = new @Nullable Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordShape within = parts.get(i).within();
            arguments[i] = within == null ? values.next() : within.putTogether(values);
        }
        return invoke(constructor, arguments);
    }

    /** Hands over the components of any record, with their values. */
    static void each(Record row, BiConsumer<String, @Nullable Object> values) {
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                values.accept(component.getName(), component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalArgumentException("a record of rows is public: " + row.getClass(), hidden);
            }
        }
    }

    /** The constructor of a type that is a text. */
    static MethodHandle ofText(Class<?> type) {
        return found(() -> LOOKUP.findConstructor(type, MethodType.methodType(void.class, String.class)))
                .asType(MethodType.methodType(Object.class, Object.class));
    }

    static Object invoke(MethodHandle handle, Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object invoke(MethodHandle constructor, @Nullable Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Search {
        MethodHandle handle() throws ReflectiveOperationException;
    }

    private static MethodHandle found(Search search) {
        try {
            return search.handle();
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException("a described record and its components are public", hidden);
        }
    }
}
