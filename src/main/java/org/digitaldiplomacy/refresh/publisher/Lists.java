package org.digitaldiplomacy.refresh.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists in a cell, as Python prints them, one within the other: {@code [['Media', ''], ["People's assembly"]]}. */
final class Lists {

    private static final Pattern ELEMENT =
            Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|nan|None");
    private static final Pattern INNER =
            Pattern.compile("\\[((?:[^\\[\\]'\"]|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")*)]");

    private Lists() {}

    /** A flat list; of a text without brackets, its parts between semicolons. */
    static List<String> of(String cell) {
        List<String> found = new ArrayList<>();
        if (!cell.startsWith("[")) {
            for (String part : cell.split(";", -1)) {
                if (!part.isBlank()) {
                    found.add(part.strip());
                }
            }
            return found;
        }
        Matcher element = ELEMENT.matcher(cell);
        while (element.find()) {
            found.add(text(element));
        }
        return found;
    }

    /** The lists of a list; a flat one is the only one of its own. */
    static List<List<String>> nested(String cell) {
        if (!cell.startsWith("[[")) {
            return List.of(of(cell));
        }
        List<List<String>> found = new ArrayList<>();
        Matcher inner = INNER.matcher(cell.substring(1));
        while (inner.find()) {
            found.add(of("[" + inner.group(1) + "]"));
        }
        return found;
    }

    private static String text(Matcher element) {
        String quoted = element.group(1) != null ? element.group(1) : element.group(2);
        return quoted == null ? "" : quoted.replaceAll("\\\\(.)", "$1").strip();
    }
}
