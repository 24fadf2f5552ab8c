package org.digitaldiplomacy.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A part of an answer of the public API: an object with its fields.
 *
 * @param fields may hold nulls; templates read them directly
 */
public record Answer(Map<String, @Nullable Object> fields) {

    /** The object in a field. Fails where there is none, which a question's author knows from the schema. */
    @SuppressWarnings("unchecked")
    public Answer object(String field) {
        return new Answer((Map<String, @Nullable Object>) present(field));
    }

    public boolean has(String field) {
        return fields.get(field) != null;
    }

    /** The objects in a field. */
    @SuppressWarnings("unchecked")
    public List<Answer> objects(String field) {
        return ((List<Map<String, @Nullable Object>>) present(field))
                .stream().map(Answer::new).toList();
    }

    /** The texts in a field. */
    public List<String> texts(String field) {
        return ((List<?>) present(field)).stream().map(String::valueOf).toList();
    }

    public String text(String field) {
        return String.valueOf(present(field));
    }

    public Optional<String> findText(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::valueOf);
    }

    /** A whole number; empty where the value is missing. */
    public OptionalInt whole(String field) {
        return fields.get(field) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    /** A number, NaN-free; empty where the value is missing. */
    public Optional<Double> number(String field) {
        return fields.get(field) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /** The same with one more field. */
    public Answer with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Answer(more);
    }

    private Object present(String field) {
        Object value = fields.get(field);
        if (value == null) {
            throw new IllegalStateException("the answer has no " + field);
        }
        return value;
    }
}
