package org.digitaldiplomacy.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Choices for the reading of a sheet; an empty text or map where the sheet has to tell.
 *
 * @param sheet name of a workbook's sheet
 * @param header line of the header, from 1
 * @param encoding such as {@code windows-1252}
 * @param separator between the cells of a line of text
 * @param decimal mark, a point or a comma
 * @param dates order of a date's parts, {@code DMY} or {@code MDY}
 * @param percent {@code number} where 45 % is 45, {@code fraction} where it is 0.45
 * @param columns by their names in the sheet; empty for one to leave out
 * @param fills values of columns that the sheet lacks
 * @param names codes by the names that stand for them; empty for a gap
 */
public record SheetChoices(
        String sheet,
        String header,
        String encoding,
        String separator,
        String decimal,
        String dates,
        String percent,
        Map<String, String> columns,
        Map<String, String> fills,
        Map<String, String> names) {

    public static final SheetChoices NONE = new SheetChoices("", "", "", "", "", "", "", Map.of(), Map.of(), Map.of());

    /** Names of the choices, as questions and answers spell them. */
    public static final List<String> KEYS = List.of(
            "sheet", "header", "encoding", "separator", "decimal", "dates", "percent", "column", "fill", "name");

    public SheetChoices {
        separator = separator.equals("tab") ? "\t" : separator;
        require("header", header, "[1-9][0-9]{0,5}|", "a line from 1");
        require("separator", separator, "[,;\t|]|", "one of , ; | and tab");
        require("decimal", decimal, "[.,]|", "a point or a comma");
        require("dates", dates, "DMY|MDY|", "DMY or MDY");
        require("percent", percent, "number|fraction|", "number (45 % is 45) or fraction (45 % is 0.45)");
        columns = Map.copyOf(columns);
        fills = Map.copyOf(fills);
        names = Map.copyOf(names);
    }

    private static void require(String choice, String found, String form, String expected) {
        if (!found.matches(form)) {
            throw new IllegalArgumentException("found " + choice + "=" + found + ", expected " + expected);
        }
    }

    /**
     * Choices by their names, each with all that is given of it: {@code column}, {@code fill} and {@code name} several times
     * as {@code FOUND=MEANT}, the others once.
     *
     * @throws IllegalArgumentException where a choice is none, with what is expected
     */
    public static SheetChoices of(Map<String, List<String>> given) {
        return new SheetChoices(
                one(given, "sheet"),
                one(given, "header"),
                one(given, "encoding"),
                one(given, "separator"),
                one(given, "decimal"),
                one(given, "dates"),
                one(given, "percent"),
                pairs(given, "column"),
                pairs(given, "fill"),
                pairs(given, "name"));
    }

    private static String one(Map<String, List<String>> given, String choice) {
        List<String> texts = given.getOrDefault(choice, List.of());
        if (texts.size() > 1) {
            throw new IllegalArgumentException("found " + choice + " " + texts.size() + " times, expected it once");
        }
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private static Map<String, String> pairs(Map<String, List<String>> given, String choice) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : given.getOrDefault(choice, List.of())) {
            int at = choice.equals("fill") ? text.indexOf('=') : text.lastIndexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("found " + choice + "=" + text + ", expected " + choice
                        + (choice.equals("fill") ? "=COLUMN=VALUE" : "=FOUND=MEANT"));
            }
            String found = text.substring(0, at).strip();
            if (pairs.put(found, text.substring(at + 1).strip()) != null) {
                throw new IllegalArgumentException(
                        "found " + choice + "=" + found + "=… twice, expected each name once");
            }
        }
        return pairs;
    }
}
