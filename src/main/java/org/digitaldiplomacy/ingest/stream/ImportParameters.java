package org.digitaldiplomacy.ingest.stream;

import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Mode;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** Reads an order from a request's address and headers. */
final class ImportParameters {

    private static final List<String> KNOWN = List.of("mode", "dryRun", "reason", "id", "reading");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([a-z0-9_-]+)");
    private static final int LONGEST_REASON = 1_000;

    private ImportParameters() {}

    static ImportOrder order(HttpServerRequest request, String table) {
        Table<?> known = Tables.find(table)
                .orElseThrow(
                        () -> Refused.notFound("No table " + table + " takes rows; " + Tables.expected(table) + "."));
        for (String name : request.params().names()) {
            if (!KNOWN.contains(name) && !SheetChoices.KEYS.contains(name)) {
                throw bad("found the parameter " + name + ", expected some of " + String.join(", ", KNOWN)
                        + ", and of a sheet " + String.join(", ", SheetChoices.KEYS));
            }
        }
        String id = parameter(request, "id", UUID.randomUUID().toString());
        return new ImportOrder(
                id(id).orElseThrow(() -> bad("found id=" + id + ", expected a UUID")),
                known.name(),
                sheet(request).isPresent() ? sheetFormat(request) : format(request),
                packing(request),
                mode(parameter(request, "mode", "all")),
                flag(parameter(request, "dryRun", "false")),
                reason(parameter(request, "reason", "")));
    }

    /**
     * Choices for a sheet as people have it; empty for a file in the table's own form. A workbook and a request with a choice
     * are a sheet, and others where they say so.
     */
    static Optional<SheetChoices> sheet(HttpServerRequest request) {
        boolean hasChoice = request.params().names().stream().anyMatch(SheetChoices.KEYS::contains);
        boolean isWorkbook = header(request, "Content-Type").startsWith(WORKBOOK);
        String reading = parameter(request, "reading", hasChoice || isWorkbook ? "sheet" : "strict");
        if (!reading.equals("sheet") && !reading.equals("strict")) {
            throw bad("found reading=" + reading + ", expected sheet or strict");
        }
        if (reading.equals("strict")) {
            if (hasChoice || isWorkbook) {
                throw bad("found reading=strict with " + (isWorkbook ? "a workbook" : "choices for a sheet")
                        + ", expected reading=sheet");
            }
            return Optional.empty();
        }
        Map<String, List<String>> given = new HashMap<>();
        SheetChoices.KEYS.forEach(key -> given.put(key, request.params().getAll(key)));
        Matcher charset = CHARSET.matcher(header(request, "Content-Type"));
        if (charset.find() && given.getOrDefault("encoding", List.of()).isEmpty()) {
            given.put("encoding", List.of(charset.group(1)));
        }
        try {
            return Optional.of(SheetChoices.of(given));
        } catch (IllegalArgumentException wrong) {
            throw bad(String.valueOf(wrong.getMessage()));
        }
    }

    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static String parameter(HttpServerRequest request, String name, String otherwise) {
        String value = request.getParam(name);
        return value == null ? otherwise : value;
    }

    private static Format format(HttpServerRequest request) {
        String type = header(request, "Content-Type");
        boolean isUtf8 = !type.contains("charset=") || type.replace("\"", "").matches(".*charset=utf-?8.*");
        return switch (isUtf8 ? type.split(";", 2)[0].strip() : "") {
            case "text/csv" -> Format.CSV;
            case "application/x-ndjson" -> Format.NDJSON;
            default ->
                throw new Refused(
                        415,
                        "Unsupported media type",
                        "found the Content-Type '" + type
                                + "', expected text/csv or application/x-ndjson, in UTF-8; or with reading=sheet any text, and workbooks as "
                                + WORKBOOK + ".");
        };
    }

    private static Format sheetFormat(HttpServerRequest request) {
        String type = header(request, "Content-Type").split(";", 2)[0].strip();
        if (!type.equals(WORKBOOK) && !type.startsWith("text/") && !type.equals("application/octet-stream")) {
            throw new Refused(
                    415,
                    "Unsupported media type",
                    "found the Content-Type '" + type + "', expected text/csv or " + WORKBOOK + ".");
        }
        return Format.CSV;
    }

    private static Packing packing(HttpServerRequest request) {
        String encoding = header(request, "Content-Encoding");
        return switch (encoding) {
            case "", "identity" -> Packing.NONE;
            case "gzip", "x-gzip" -> Packing.GZIP;
            case "zstd" -> Packing.ZSTD;
            default ->
                throw new Refused(
                        415,
                        "Unsupported media type",
                        "found the Content-Encoding '" + encoding + "', expected gzip, zstd or none.");
        };
    }

    private static Mode mode(String text) {
        return switch (text) {
            case "all" -> Mode.ALL;
            case "good" -> Mode.GOOD;
            default -> throw bad("found mode=" + text + ", expected all or good");
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("found dryRun=" + text + ", expected true or false");
        };
    }

    private static String reason(String text) {
        if (text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl)) {
            throw bad("reason: expected one line of at most " + LONGEST_REASON + " characters");
        }
        return text.strip();
    }

    private static String header(HttpServerRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static Refused bad(String detail) {
        return Refused.badRequest(detail + ".");
    }
}
