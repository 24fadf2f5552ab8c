package org.digitaldiplomacy.ingest.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: with either decimal mark, separators of thousands, percent signs and digits of any script. */
final class Numerals {

    private static final String SPACES = "[ '’\u00A0\u2009\u202F\u066C]";
    private static final Pattern SPACED = Pattern.compile("-?[0-9]{1,3}(?:" + SPACES + "[0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:[eE][+-]?[0-9]+)?");
    private static final Pattern ONE_MARK = Pattern.compile("-?([0-9]+)([.,])([0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern THOUSANDS =
            Pattern.compile("-?[0-9]{1,3}(?:([.,])[0-9]{2,3})*([.,])[0-9]{3}(?:([.,])[0-9]+)?");

    private Numerals() {}

    /** Way in which a text is a number. */
    enum Shape {
        /** The same under either decimal mark. */
        PLAIN,
        /** Under a decimal point alone. */
        POINT,
        /** Under a decimal comma alone. */
        COMMA,
        /** Another number under each mark, such as 1.234. */
        EITHER,
        NONE
    }

    /**
     * Text with ASCII digits and minus sign, without a plus sign, a percent sign and separators of thousands that are no marks.
     */
    static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isDigit(letter)) {
                normal.append(Character.digit(letter, 10));
            } else if (letter == '\u2212') {
                normal.append('-');
            } else if (letter == '\u066B') {
                normal.append(',');
            } else {
                normal.appendCodePoint(letter);
            }
        });
        String number = normal.toString();
        number = number.startsWith("+") ? number.substring(1) : number;
        return isPercent(number)
                ? number.substring(0, number.length() - 1).replaceFirst("[ \u00A0\u202F]+$", "")
                : number;
    }

    static boolean isPercent(String text) {
        return text.endsWith("%") || text.endsWith("٪");
    }

    /** @param number as {@link #normal} has it */
    static Shape shape(String number) {
        if (SPACED.matcher(number).matches()) {
            return number.contains(",") ? Shape.COMMA : number.contains(".") ? Shape.POINT : Shape.PLAIN;
        }
        if (PLAIN.matcher(number).matches()) {
            return Shape.PLAIN;
        }
        Matcher one = ONE_MARK.matcher(number);
        if (one.matches()) {
            boolean mayBeThousands = one.group(1).length() <= 3
                    && !one.group(1).startsWith("0")
                    && one.group(3).length() == 3
                    && number.indexOf('e') < 0
                    && number.indexOf('E') < 0;
            return mayBeThousands ? Shape.EITHER : ofDecimal(one.group(2));
        }
        Matcher many = THOUSANDS.matcher(number);
        if (!many.matches()) {
            return Shape.NONE;
        }
        boolean isOneSeparator = many.group(1) == null || many.group(1).equals(many.group(2));
        String decimal = many.group(3);
        if (!isOneSeparator || many.group(2).equals(decimal)) {
            return Shape.NONE;
        }
        return many.group(2).equals(",") ? Shape.POINT : Shape.COMMA;
    }

    private static Shape ofDecimal(String mark) {
        return mark.equals(".") ? Shape.POINT : Shape.COMMA;
    }

    /** The number as files of the index write it; what is none under that mark stays as it is. */
    static String written(String number, String mark) {
        Shape shape = shape(number);
        boolean fits = shape == Shape.PLAIN || shape == Shape.EITHER || shape == ofDecimal(mark);
        if (!fits) {
            return number;
        }
        String other = mark.equals(".") ? "," : ".";
        return number.replaceAll(SPACES, "").replace(other, "").replace(mark, ".");
    }

    /** A hundredth of a number as files of the index write it. */
    static String hundredth(String number) {
        try {
            return new BigDecimal(number).movePointLeft(2).toPlainString();
        } catch (NumberFormatException none) {
            return number;
        }
    }
}
