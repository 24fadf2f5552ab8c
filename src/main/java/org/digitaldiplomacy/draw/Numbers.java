package org.digitaldiplomacy.draw;

/** Numbers as people read them in pictures and reports. */
public final class Numbers {

    private Numbers() {}

    /** A number as pictures show it: to one decimal, with a real minus. */
    public static String decimal(double value) {
        String text = SvgWriter.number(value);
        return (text.contains(".") ? text : text + ".0").replace('-', '−');
    }

    /** A number with its sign. */
    public static String signed(double value) {
        String text = decimal(value);
        return text.startsWith("−") || text.equals("0.0") ? text : "+" + text;
    }
}
