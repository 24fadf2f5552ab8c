package org.digitaldiplomacy.scoring.express;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Unit of measurement as a product of powers: {@code "USD / person"}, {@code "km^2"}. A percentage is a pure number.
 *
 * @param powers by the units' names; none for a pure number
 */
record Unit(SortedMap<String, Double> powers) {

    static final Unit PURE = new Unit(new TreeMap<>());

    /** Unit of zero, which is zero in each. */
    static final Unit ANY = new Unit(new TreeMap<>(Map.of("any unit", 1.0)));

    private static final double ROUNDING = 1e-9;
    private static final Set<String> NUMBERS = Set.of("1", "%", "percent", "share");
    private static final Pattern FACTOR = Pattern.compile("(^|/|\\*|·|\\bper\\b)([^/*·]*?)(?=$|/|\\*|·|\\bper\\b)");
    private static final Pattern POWER = Pattern.compile("(.+?)\\s*\\^\\s*(-?[0-9]+)");

    static Unit of(String text) {
        SortedMap<String, Double> powers = new TreeMap<>();
        Matcher factors = FACTOR.matcher(text.strip());
        while (factors.find()) {
            String name = factors.group(2).strip();
            Matcher power = POWER.matcher(name);
            boolean isPower = power.matches();
            double exponent = isPower ? Double.parseDouble(power.group(2)) : 1;
            String base = isPower ? power.group(1) : name;
            boolean isBelow = factors.group(1).equals("/") || factors.group(1).equals("per");
            if (!base.isEmpty() && !NUMBERS.contains(base)) {
                powers.merge(base, isBelow ? -exponent : exponent, Double::sum);
            }
        }
        return new Unit(powers).plain();
    }

    boolean isAny() {
        return equals(ANY);
    }

    boolean fits(Unit other) {
        return isAny() || other.isAny() || times(other, -1).powers.isEmpty();
    }

    Unit times(Unit other, double exponent) {
        if (isAny() || other.isAny()) {
            return ANY;
        }
        SortedMap<String, Double> product = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> product.merge(name, exponent * power, Double::sum));
        return new Unit(product).plain();
    }

    private Unit plain() {
        powers.values().removeIf(power -> Math.abs(power) < ROUNDING);
        return this;
    }

    @Override
    public String toString() {
        return powers.isEmpty()
                ? "a pure number"
                : powers.entrySet().stream()
                        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + "^" + e.getValue())
                        .collect(Collectors.joining(" * ", "'", "'"));
    }
}
