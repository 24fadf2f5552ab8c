package org.digitaldiplomacy.ingest.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.RefusedRow;

/** What requests about imports are answered with: JSON, and CSV for refused rows. Never kept by caches. */
final class ImportAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportAnswers() {}

    /** The request is refused before it is an import. */
    static final class Problem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String title;

        Problem(int status, String title, String detail) {
            super(detail, null, false, false);
            this.status = status;
            this.title = title;
        }
    }

    /** An import as JSON. */
    static Map<String, Object> body(ImportReport report) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", report.id().toString());
        body.put("table", report.table());
        body.put("state", report.state().name());
        body.put("mode", report.mode().name().toLowerCase(Locale.ROOT));
        body.put("dryRun", report.isDryRun());
        body.put("reason", report.reason());
        body.put("who", report.who());
        body.put("token", report.token());
        body.put("started", report.started().toString());
        body.put(
                "finished", report.finished() == null ? null : report.finished().toString());
        body.put("read", report.counts().read());
        body.put("added", report.counts().added());
        body.put("corrected", report.counts().corrected());
        body.put("unchanged", report.counts().unchanged());
        body.put("refused", report.counts().refused());
        body.put("message", report.message());
        body.put("refusedRows", "/v1/imports/" + report.id() + "/refused.csv");
        return body;
    }

    /** What an import came to: 200 where it is done, 422 where its rows are refused, 500 where something broke. */
    static void report(RoutingContext exchange, ImportReport report, List<RefusedRow> first) {
        Map<String, Object> body = body(report);
        body.put("problems", first.stream().map(ImportAnswers::row).toList());
        int status =
                switch (report.state()) {
                    case DONE -> 200;
                    case REFUSED -> 422;
                    case RUNNING, FAILED, INTERRUPTED -> 500;
                };
        if (report.state() != ImportState.DONE) {
            exchange.response().putHeader("Connection", "close");
        }
        exchange.response().putHeader("Location", "/v1/imports/" + report.id());
        json(exchange, status, body);
    }

    private static Map<String, Object> row(RefusedRow refused) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", refused.line());
        row.put("field", refused.field());
        row.put("found", refused.found());
        row.put("expected", refused.expected());
        return row;
    }

    static void denied(RoutingContext exchange, AccessRefused access) {
        exchange.response().putHeader("WWW-Authenticate", access.challenge());
        Map<String, Object> body = problem(
                access.isKnown() ? 403 : 401,
                access.isKnown() ? "Forbidden" : "Unauthenticated",
                String.valueOf(access.getMessage()));
        access.needed().map(Permission::word).ifPresent(scope -> body.put("scope", scope));
        json(exchange, access.isKnown() ? 403 : 401, body);
    }

    static void problem(RoutingContext exchange, Problem problem) {
        json(exchange, problem.status, problem(problem.status, problem.title, String.valueOf(problem.getMessage())));
    }

    private static Map<String, Object> problem(int status, String title, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        return body;
    }

    static void json(RoutingContext exchange, int status, Map<String, ?> body) {
        String type = body.containsKey("title") ? "application/problem+json" : "application/json";
        try {
            end(exchange, status, type, Buffer.buffer(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Refused rows as CSV. A cell's text stands in quotation marks of its own, as messages show it, so that no
     * spreadsheet takes it for a formula.
     */
    static void csv(RoutingContext exchange, ImportReport report, List<RefusedRow> refused) {
        String rows = refused.stream()
                .map(r -> Stream.of(r.line() == 0 ? "" : String.valueOf(r.line()), r.field(), r.found(), r.expected())
                        .map(ImportAnswers::cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "line,field,value,reason\r\n", refused.isEmpty() ? "" : "\r\n"));
        exchange.response()
                .putHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + report.table() + "-refused-" + report.id() + ".csv\"");
        end(exchange, 200, "text/csv; charset=utf-8", Buffer.buffer(rows));
    }

    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void end(RoutingContext exchange, int status, String type, Buffer body) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .end(body);
    }
}
