package org.digitaldiplomacy.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Table of a page as CSV (RFC 4180): the very rows that it shows, in their order, unrounded. Served at the page's own
 * address with {@code as=csv}.
 *
 * @param columns names of fields; one of an object below is named with a dot: {@code country.code}
 */
record CsvText(List<String> columns) {

    private static final String LINE = "\r\n";

    /** Whether the visitor asks for the table rather than for the page. */
    static boolean isAskedFor(Visit visit) {
        return visit.choice("as", List.of("csv")).isPresent();
    }

    /** Address of the table of the view. */
    static String address(Visit visit) {
        return visit.with("as", "csv");
    }

    Reply of(List<Answer> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(CsvText::title).toList());
        rows.forEach(row -> lines.add(
                columns.stream().map(column -> value(column, row.fields())).toList()));
        return new Reply.Text(
                "text/csv; charset=utf-8",
                lines.stream()
                        .map(line -> line.stream().map(CsvText::quoted).collect(Collectors.joining(",")) + LINE)
                        .collect(Collectors.joining()));
    }

    /** {@code country.code} is {@code country}, {@code rankChange} is {@code rank_change}. */
    private static String title(String column) {
        return column.replace("country.code", "country")
                .replaceFirst("^.*[.]", "")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private static String value(String column, Map<String, @Nullable Object> fields) {
        Object value = fields;
        for (String step : column.split("[.]", -1)) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return Stream.ofNullable(value).map(String::valueOf).collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return value.matches("[^\",\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
