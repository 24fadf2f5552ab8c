package org.digitaldiplomacy.ingest.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.RefusedRow;

/** Imports as JSON, and their refused rows as JSON and CSV. */
final class ImportDocuments {

    private ImportDocuments() {}

    /** An import as JSON. */
    static Map<String, Object> of(ImportReport report) {
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

    /** The same with the first of its refused rows. */
    static Map<String, Object> of(ImportReport report, List<RefusedRow> first) {
        Map<String, Object> body = of(report);
        body.put("problems", first.stream().map(ImportDocuments::row).toList());
        return body;
    }

    private static Map<String, Object> row(RefusedRow refused) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", refused.line());
        row.put("field", refused.field());
        row.put("found", refused.found());
        row.put("expected", refused.expected());
        return row;
    }

    /**
     * Refused rows as CSV. A cell's text stands in quotation marks of its own, as messages show it, so that no
     * spreadsheet takes it for a formula.
     */
    static String csv(List<RefusedRow> refused) {
        return refused.stream()
                .map(r -> Stream.of(r.line() == 0 ? "" : String.valueOf(r.line()), r.field(), r.found(), r.expected())
                        .map(ImportDocuments::cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "line,field,value,reason\r\n", refused.isEmpty() ? "" : "\r\n"));
    }

    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
