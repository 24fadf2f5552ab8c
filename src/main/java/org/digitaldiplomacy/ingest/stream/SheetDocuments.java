package org.digitaldiplomacy.ingest.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.intake.SheetReading;
import org.digitaldiplomacy.intake.SheetReading.Change;

/** Accounts of sheets as JSON. */
final class SheetDocuments {

    /** So many rows that change are listed. */
    private static final int LISTED = 10_000;

    private SheetDocuments() {}

    static Map<String, Object> of(SheetReading reading) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("file", reading.findings());
        body.put("columns", reading.columns());
        body.put("names", reading.names());
        body.put("leftOut", reading.leftOut());
        body.put("questions", reading.questions());
        body.put("choices", reading.choices());
        body.put("query", query(reading.choices()));
        body.put("changed", reading.changes().size());
        body.put(
                "changes",
                reading.changes().stream()
                        .limit(LISTED)
                        .map(SheetDocuments::change)
                        .toList());
        return body;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("line", change.line());
        body.put("is", change.isAdded() ? "added" : "corrected");
        body.put("key", change.key());
        body.put("before", change.before());
        body.put("after", change.after());
        return body;
    }

    /** The choices as a query, with which the same sheet reads the same again. */
    private static String query(List<String> choices) {
        return choices.stream()
                .map(choice -> choice.split("=", 2))
                .map(choice -> choice[0] + "=" + URLEncoder.encode(choice[1], UTF_8))
                .collect(Collectors.joining("&", "reading=sheet" + (choices.isEmpty() ? "" : "&"), ""));
    }
}
