package org.digitaldiplomacy.ingest.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A finite number with a decimal point, within bounds. Tells apart what people write instead. */
record DecimalNumber(double minimum, double maximum, String whenMissing) implements Format<Double> {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern COMMA_DECIMAL = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern THOUSANDS =
            Pattern.compile("-?[0-9]{1,3}(?:[,.' \u00A0\u2009\u202F][0-9]{3})+(?:[.,][0-9]+)?");
    private static final Set<String> GAPS =
            Set.of("na", "n/a", "nan", "null", "none", "nil", "-", "--", "..", "...", "?", "#n/a", "<na>", "missing");
    private static final Set<String> INFINITE = Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

    /** A number that may be missing, which a blank cell says. */
    static DecimalNumber orBlank(double minimum, double maximum) {
        return new DecimalNumber(minimum, maximum, "a number; leave the cell blank where it is missing");
    }

    /** A number without which there would be no row. */
    static DecimalNumber always(double minimum, double maximum) {
        return new DecimalNumber(minimum, maximum, "a number; leave the row out where it is missing");
    }

    static DecimalNumber orBlank() {
        return orBlank(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static DecimalNumber always() {
        return always(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public String expected() {
        return whenMissing;
    }

    @Override
    public Parsed<Double> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return new Parsed.Unreadable<>(insteadOf(text));
        }
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            return new Parsed.Unreadable<>("a finite number");
        }
        return value < minimum || value > maximum
                ? new Parsed.Unreadable<>(range(minimum, maximum))
                : new Parsed.Value<>(value);
    }

    private String insteadOf(String text) {
        if (text.length() > LONGEST) {
            return "a number, such as 1234.5";
        }
        String folded = text.toLowerCase(Locale.ROOT);
        if (GAPS.contains(folded)) {
            return whenMissing;
        }
        if (INFINITE.contains(folded)) {
            return "a finite number";
        }
        if (THOUSANDS.matcher(text).matches()) {
            return "a number without thousands separators and with a decimal point";
        }
        return COMMA_DECIMAL.matcher(text).matches() ? "a number with a decimal point" : "a number, such as 1234.5";
    }

    /** A range in words; infinite where it is open. */
    static String range(double minimum, double maximum) {
        if (minimum == Double.NEGATIVE_INFINITY) {
            return "a number of at most " + plain(maximum);
        }
        return maximum == Double.POSITIVE_INFINITY
                ? "a number of at least " + plain(minimum)
                : "a number from " + plain(minimum) + " to " + plain(maximum);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15 ? Long.toString((long) bound) : "" + bound;
    }
}
