package org.digitaldiplomacy.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** A line of {@code COPY}'s text format, taken apart. */
final class CopyLine {

    private CopyLine() {}

    /** @param line in UTF-8, with its line feed */
    static @Nullable String[] cells(byte[] line, int columns) {
        @Nullable String[] cells = new @Nullable String[columns];
        int start = 0;
        int column = 0;
        boolean isEscaped = false;
        for (int i = 0; i < line.length; i++) {
            byte b = line[i];
            if (b == '\t' || b == '\n') {
                cells[column++] = cell(line, start, i, isEscaped);
                start = i + 1;
                isEscaped = false;
            } else if (b == '\\') {
                isEscaped = true;
            }
        }
        return cells;
    }

    private static @Nullable String cell(byte[] line, int start, int end, boolean isEscaped) {
        String raw = new String(line, start, end - start, UTF_8);
        if (!isEscaped) {
            return raw;
        }
        if (raw.equals("\\N")) {
            return null;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            text.append(c == '\\' ? meant(raw.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\u000B';
            default -> escaped;
        };
    }
}
