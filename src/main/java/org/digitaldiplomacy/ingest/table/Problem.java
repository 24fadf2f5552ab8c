package org.digitaldiplomacy.ingest.table;

/**
 * Something in a data package that has to be put right.
 *
 * @param file relative to the package
 * @param line from 1, the header's; 0 where it is about the file as a whole
 * @param field the column, or several with commas between; empty where it is about the row or the file
 */
public record Problem(String file, int line, String field, String found, String expected) {

    private static final int SHOWN = 60;

    static Problem ofFile(String file, String found, String expected) {
        return new Problem(file, 0, "", found, expected);
    }

    /** One line for people: {@code countries.csv, line 7, field m49: found "23", expected three digits}. */
    public String sentence() {
        String atLine = line > 0 ? ", line " + line : "";
        String inField = field.isEmpty() ? "" : (field.contains(",") ? ", fields " : ", field ") + field;
        return visible(file + atLine + inField + ": found " + found + ", expected " + expected);
    }

    /** A cell's text as messages show it: in quotes, on one line, cut where it is long. */
    public static String quote(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        int length = text.codePointCount(0, text.length());
        String shown = length > SHOWN ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…" : text;
        return "\"" + visible(shown) + "\"";
    }

    /** The text with letters that would break a line, hide, or turn others round written as their codes. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (isInvisible(letter)) {
                visible.append("\\u%04X".formatted(letter));
            } else {
                visible.appendCodePoint(letter);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> letter != ' ' && Character.isSpaceChar(letter);
        };
    }

    @Override
    public String toString() {
        return sentence();
    }
}
