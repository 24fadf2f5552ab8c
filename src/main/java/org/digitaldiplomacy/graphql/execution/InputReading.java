package org.digitaldiplomacy.graphql.execution;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a coerced value into what a resolver's parameter takes: a list into a list, the name of an enum's value into the
 * constant, an input object into its record. Scalars have their type from coercion.
 */
interface InputReading {

    @Nullable
    Object read(@Nullable Object coerced);

    /** @throws IllegalStateException where no coerced value could be of the type */
    static InputReading of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            InputReading item = of(list.getActualTypeArguments()[0]);
            return given -> given instanceof List<?> items ? items(items, item) : null;
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            return given -> given == null ? null : constant(plain, given.toString());
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            RecordReading whole = RecordReading.of(plain);
            return given -> given instanceof Map<?, ?> fields ? whole.read(fields) : null;
        } else if (type instanceof Class<?>) {
            return given -> given;
        }
        throw new IllegalStateException(
                "a resolver takes " + type + "; expected a scalar, an enum, a record or a List");
    }

    private static List<@Nullable Object> items(List<?> given, InputReading item) {
        List<@Nullable Object> items = new ArrayList<>(given.size());
        given.forEach(each -> items.add(item.read(each)));
        return Collections.unmodifiableList(items);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no constant " + name));
    }

    /** @param parts how each component is read, in the order of the canonical constructor */
    record RecordReading(List<String> names, List<InputReading> parts, MethodHandle constructor) {

        static RecordReading of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> canonical = type.getConstructor(types);
                return new RecordReading(
                        Arrays.stream(components).map(RecordComponent::getName).toList(),
                        Arrays.stream(components)
                                .map(component -> InputReading.of(component.getGenericType()))
                                .toList(),
                        MethodHandles.publicLookup()
                                .unreflectConstructor(canonical)
                                .asSpreader(Object[].class, types.length)
                                .asType(MethodType.methodType(Object.class, Object[].class)));
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException(type + " must be a public record", hidden);
            }
        }

        Object read(Map<?, ?> fields) {
            @Nullable Object[] values = new @Nullable Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(fields.get(names.get(i)));
            }
            try {
                return constructor.invokeExact(values);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}
