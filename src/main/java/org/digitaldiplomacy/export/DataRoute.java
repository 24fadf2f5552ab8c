package org.digitaldiplomacy.export;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.http.Conditional;
import org.digitaldiplomacy.http.Reading;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.Sha256;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.Revision;

/**
 * Serves the data as it is now at {@code /v1/data/{table}.{format}}, straight from the store: a table of any length
 * takes the same memory, and Parquet a file on disk; {@code /v1/data/datapackage.json} describes the tables.
 */
@Singleton
class DataRoute {

    private static final String PATH = "/v1/data/:file";
    private static final int AT_ONCE = 8;

    private final TableSource tables;
    private final KnownValues known;
    private final DataPackages packages;
    private final Revision revision;
    private final Shelf shelf;
    private final Semaphore streams = new Semaphore(AT_ONCE);
    private final Failures failures;

    DataRoute(
            TableSource tables,
            KnownValues known,
            DataPackages packages,
            Revision revision,
            Shelf shelf,
            Failures failures) {
        this.failures = failures;
        this.shelf = shelf;
        this.tables = tables;
        this.known = known;
        this.packages = packages;
        this.revision = revision;
    }

    void register(@Observes Router router) {
        Reading.at(router, PATH).blockingHandler(this::serve, false).failureHandler(failures::answer);
    }

    private void serve(RoutingContext exchange) {
        String file = exchange.pathParam("file");
        if (file.equals(TableDescriptions.DATA_PACKAGE)) {
            Reply.send(
                    exchange,
                    "application/json",
                    TableDescriptions.dataPackage(packages.current(), tables.isWithholding()));
            return;
        }
        Map<String, List<String>> parameters = Parameters.of(exchange);
        TableRequest request = TableRequest.of(file, DataTables.all(), parameters)
                .orElseThrow(() -> Refused.notFound("There is no file '" + file + "'; "
                        + ClosestName.hint(file, TableRequest.files(DataTables.all()))));
        known.check(request, null);
        tables.requireFits(request, null);
        String state = state(exchange);
        if (request.format() == Format.PARQUET) {
            sendFile(exchange, "data|" + state, file, request);
            return;
        }
        boolean isZipped =
                request.format().isText() && Conditional.of(exchange.request()).takesGzip();
        String tag = Conditional.tag(state, isZipped);
        HttpServerResponse response = Reply.begin(exchange, tag, Reply.FOR_A_WHILE);
        if (Reply.endUnchanged(exchange, tag)) {
            return;
        }
        response.putHeader("Content-Type", request.format().mediaType())
                .putHeader("Content-Disposition", "inline; filename=\"digital-diplomacy-" + file + "\"");
        if (isZipped) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            response.end();
        } else if (streams.tryAcquire()) {
            stream(request, response, isZipped);
        } else {
            response.headers().remove("ETag").remove("Content-Encoding");
            busy(exchange);
        }
    }

    private static void busy(RoutingContext exchange) {
        exchange.response().putHeader("Retry-After", "10");
        Reply.problem(exchange, 503, "Busy", AT_ONCE + " tables are on their way already. Try again in a while.");
    }

    /** Sends a file, which can be had in parts: readers of remote Parquet ask for its end first. */
    private void sendFile(RoutingContext exchange, String key, String file, TableRequest request) {
        KeptFile kept = shelf.find(key);
        if (kept == null && !streams.tryAcquire()) {
            busy(exchange);
            return;
        }
        try {
            KeptFile ready = kept != null
                    ? kept
                    : shelf.get(
                            key,
                            "digital-diplomacy-" + file,
                            request.format().mediaType(),
                            out -> tables.write(request, null, out));
            Reply.send(exchange, ready, Reply.FOR_A_WHILE);
        } finally {
            if (kept == null) {
                streams.release();
            }
        }
    }

    private void stream(TableRequest request, HttpServerResponse response, boolean isZipped) {
        response.setChunked(true);
        try {
            OutputStream plain = new ResponseStream(response);
            OutputStream out = isZipped ? new GZIPOutputStream(plain, 1 << 16) : plain;
            tables.write(request, null, out);
            out.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            streams.release();
        }
    }

    /** The same rows have the same tag from every server on the same database. */
    private String state(RoutingContext exchange) {
        return Reply.tag(Sha256.hex(revision.current() + "|"
                + packages.current().map(p -> p.digest() + p.loadedAt()).orElse("") + "|"
                + exchange.request().uri() + "|" + tables.isWithholding()));
    }
}
