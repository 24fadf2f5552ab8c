package org.digitaldiplomacy.ingest.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.table.Added;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of JSON, each an object whose keys are the table's columns. Numbers may be written as numbers, yes and no
 * as true and false; a gap is null, an empty string or no key.
 */
final class NdjsonReader {

    private static final int LONGEST_LINE = 1 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(10).build())
            .build();

    private final String file;
    private final TableRows<?> table;
    private final Problems problems;
    private final Consumer<Row> rows;
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private int number;

    NdjsonReader(String file, TableRows<?> table, Problems problems, Consumer<Row> rows) {
        this.file = file;
        this.table = table;
        this.problems = problems;
        this.rows = rows;
    }

    /** @return whether the end was reached */
    boolean read(StrictUtf8Reader text) throws IOException {
        while (nextLine(text)) {
            number++;
            if (line.length() > LONGEST_LINE) {
                refuse("", "a line of more than " + LONGEST_LINE + " characters", "one object on each line");
                return false;
            }
            if (!line.toString().isBlank()) {
                readLine();
            }
        }
        if (number == 0) {
            problems.addFile(file, "an empty file", "an object on each line");
        }
        return number > 0;
    }

    private void readLine() throws IOException {
        @Nullable String[] cells = new @Nullable String[table.table().columns().size()];
        Map<Added, String> added = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line.toString())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                refuse("", Problem.quote(line.toString()), "an object, such as {\"country\": \"EST\"}");
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (!cell(json, cells, added)) {
                    return;
                }
            }
            if (json.nextToken() != null) {
                refuse("", "more after the object", "one object on each line");
                return;
            }
        } catch (JsonProcessingException malformed) {
            String why = String.valueOf(malformed.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            refuse("", "text that is not JSON (" + why + ")", "one object on each line");
            return;
        }
        String[] texts = Arrays.stream(cells)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toArray(String[]::new);
        Row row = new Row(new Key.Place(file, number), table, texts, problems);
        added.forEach((column, text) -> AddedCells.check(row, column, text));
        rows.accept(row);
    }

    private boolean cell(JsonParser json, @Nullable String[] cells, Map<Added, String> added) throws IOException {
        String name = json.currentName();
        Integer position = table.position(name).orElse(null);
        Added more = position == null ? table.added(name).orElse(null) : null;
        if (position == null && more == null) {
            String hint = problems.hint(name, table.table().names());
            refuse("", "the key " + Problem.quote(name), "only " + names() + hint);
            return false;
        }
        JsonToken token = json.nextToken();
        String text = token == null ? null : text(token, json);
        if (text == null) {
            refuse(name, String.valueOf(token), "a text, a number, true, false or null");
            return false;
        }
        if (hasHalfCharacter(text)) {
            refuse(name, "half of a surrogate pair", "whole characters");
            return false;
        }
        if (more != null) {
            added.put(more, token.isBoolean() ? token.asString() : text);
        } else if (cells[Objects.requireNonNull(position)] == null) {
            cells[position] = token.isNumeric() ? table.inDigits(position, text) : text;
        } else {
            refuse(name, "the column under two names", "each column once");
            return false;
        }
        return true;
    }

    private static @Nullable String text(JsonToken token, JsonParser json) throws IOException {
        return switch (token) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
            case VALUE_TRUE -> "1";
            case VALUE_FALSE -> "0";
            case VALUE_NULL -> "";
            default -> null;
        };
    }

    static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private String names() {
        return String.join(", ", table.table().names());
    }

    private void refuse(String field, String found, String expected) {
        problems.add(new Problem(file, number, field, found, expected));
        table.leaveIncomplete();
    }

    /** Puts the next line into the builder, or so much of it as tells that it is too long. */
    private boolean nextLine(StrictUtf8Reader text) throws IOException {
        line.setLength(0);
        boolean isBegun = false;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, text.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return isBegun;
                }
            }
            isBegun = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, at - from);
            if (at < end) {
                at++;
                return true;
            }
            if (line.length() > LONGEST_LINE) {
                return true;
            }
        }
    }
}
