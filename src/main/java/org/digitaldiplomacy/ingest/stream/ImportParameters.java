package org.digitaldiplomacy.ingest.stream;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Mode;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** Reads an order from a request's address and headers. */
final class ImportParameters {

    private static final Set<String> KNOWN = Set.of("mode", "dryRun", "reason", "id");
    private static final int LONGEST_REASON = 1_000;

    private ImportParameters() {}

    static ImportOrder order(HttpServerRequest request, String table) {
        Table<?> known = Tables.find(table)
                .orElseThrow(
                        () -> Refused.notFound("No table " + table + " takes rows; " + Tables.expected(table) + "."));
        for (String name : request.params().names()) {
            if (!KNOWN.contains(name)) {
                throw bad("found the parameter " + name + ", expected some of mode, dryRun, reason, id");
            }
        }
        String id = parameter(request, "id", UUID.randomUUID().toString());
        return new ImportOrder(
                id(id).orElseThrow(() -> bad("found id=" + id + ", expected a UUID")),
                known.name(),
                format(request),
                packing(request),
                mode(parameter(request, "mode", "all")),
                flag(parameter(request, "dryRun", "false")),
                reason(parameter(request, "reason", "")));
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
                        "found the Content-Type '" + type + "', expected text/csv or application/x-ndjson, in UTF-8.");
        };
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
