package org.digitaldiplomacy.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.digitaldiplomacy.rules.YamlNode.Scalar.Kind;

/**
 * Interpretation of an unquoted value. Words and numbers that YAML 1.1 and 1.2 read differently are refused: Norway's
 * {@code NO} never becomes false, and {@code 010} never becomes eight.
 */
final class PlainScalar {

    private static final Set<String> SWITCHES = Set.of("y", "n", "yes", "no", "on", "off", "true", "false");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9_]+(\\.[0-9]*)?");
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "[-+]?(0x[0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+" // bases
                    + "|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?" // sixties
                    + "|[0-9][0-9_]*\\.?[0-9_]*([eE][-+]?[0-9]+)?|\\.[0-9][0-9_]*([eE][-+]?[0-9]+)?" // loose decimals
                    + "|\\.(inf|Inf|INF|nan|NaN|NAN))");

    private PlainScalar() {}

    static Kind kindOf(String text) {
        if (text.isEmpty() || text.equals("~") || text.toLowerCase(Locale.ROOT).equals("null")) {
            return Kind.NOTHING;
        }
        if (text.equals("true") || text.equals("false")) {
            return Kind.FLAG;
        }
        if (NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return Kind.NUMBER;
        }
        return SWITCHES.contains(text.toLowerCase(Locale.ROOT))
                        || OTHER_NUMBER.matcher(text).matches()
                ? Kind.TRAP
                : Kind.TEXT;
    }

    /** Expectation in place of a {@link Kind#TRAP}. */
    static String expectedFor(String trap) {
        if (SWITCHES.contains(trap.toLowerCase(Locale.ROOT))) {
            return "quotes if it is a text, such as a country code (\"" + trap
                    + "\"), or true or false: without quotes some programs read it as a switch";
        }
        if (LEADING_ZERO.matcher(trap).matches()) {
            return "a number without leading zeros, or quotes if it is a code (\"" + trap
                    + "\"): some programs read it as octal";
        }
        return "a plain decimal number such as 0.5, 1000 or 1e-9, or quotes if it is a text (\"" + trap
                + "\"): programs do not agree on what it is";
    }
}
