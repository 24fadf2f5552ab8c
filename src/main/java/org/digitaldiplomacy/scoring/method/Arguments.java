package org.digitaldiplomacy.scoring.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Checked arguments, one for each parameter of the method that they are for. */
public final class Arguments {

    private final Map<String, Object> values;

    Arguments(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public double number(String parameter) {
        return ((Number) get(parameter)).doubleValue();
    }

    public int integer(String parameter) {
        return ((Number) get(parameter)).intValue();
    }

    /** Empty where an argument that may be left out was. */
    public OptionalDouble optionalNumber(String parameter) {
        return get(parameter) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }

    /** Empty where an argument that may be left out was. */
    public OptionalInt optionalInteger(String parameter) {
        return get(parameter) instanceof Number n ? OptionalInt.of(n.intValue()) : OptionalInt.empty();
    }

    public boolean flag(String parameter) {
        return (Boolean) get(parameter);
    }

    public String text(String parameter) {
        return (String) get(parameter);
    }

    /** Empty where an argument that may be left out was. */
    public Optional<String> optionalText(String parameter) {
        return get(parameter) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public Post post(String parameter) {
        return (Post) get(parameter);
    }

    @SuppressWarnings("unchecked")
    public List<String> columns(String parameter) {
        return (List<String>) get(parameter);
    }

    @SuppressWarnings("unchecked")
    public List<Double> numbers(String parameter) {
        return (List<Double>) get(parameter);
    }

    /** Empty where an argument that may be left out was. */
    @SuppressWarnings("unchecked")
    public Map<String, Double> scale(String parameter) {
        return get(parameter) instanceof Map<?, ?> map ? (Map<String, Double>) map : Map.of();
    }

    /** Empty where an argument that may be left out was. */
    @SuppressWarnings("unchecked")
    public Map<String, String> texts(String parameter) {
        return get(parameter) instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }

    /** @throws IllegalArgumentException for a parameter that the method does not declare */
    private Object get(String parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("the method declares no parameter '" + parameter + "'");
        }
        return value;
    }

    static Map<String, String> textsOf(Map<?, ?> raw) {
        Map<String, String> texts = new LinkedHashMap<>();
        raw.forEach((k, v) -> texts.put(String.valueOf(k), String.valueOf(v)));
        return texts;
    }

    static Map<String, Double> scaleOf(Map<?, ?> raw) {
        Map<String, Double> scale = new LinkedHashMap<>();
        raw.forEach((k, v) -> scale.put(String.valueOf(k), ((Number) v).doubleValue()));
        return scale;
    }
}
