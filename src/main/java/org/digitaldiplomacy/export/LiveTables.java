package org.digitaldiplomacy.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.digitaldiplomacy.edition.Extracts.Scope;
import org.digitaldiplomacy.http.Content;
import org.digitaldiplomacy.http.Parameters;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Rows;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.http.StoredFile;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.Sha256;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.Revision;

/**
 * Answers with tables straight from the store, which move on with the data: a table of any length takes the same memory,
 * and Parquet a file on disk, which readers of remote Parquet ask for in parts.
 */
@Singleton
class LiveTables {

    private static final int AT_ONCE = 8;

    private final TableSource tables;
    private final KnownValues known;
    private final DataPackages packages;
    private final Revision revision;
    private final Shelf shelf;
    private final Semaphore streams = new Semaphore(AT_ONCE);

    LiveTables(TableSource tables, KnownValues known, DataPackages packages, Revision revision, Shelf shelf) {
        this.shelf = shelf;
        this.tables = tables;
        this.known = known;
        this.packages = packages;
        this.revision = revision;
    }

    /**
     * A table, or the part of it that the parameters choose.
     *
     * @param file such as {@code metrics.csv}
     * @param prefix of the file's name for whoever keeps it
     * @throws Refused where the file is none of these tables, or a parameter is not known
     */
    Response answer(RoutingContext exchange, String file, String prefix, List<Dataset> datasets, Scope scope) {
        TableRequest request = TableRequest.of(file, datasets, Parameters.of(exchange))
                .orElseThrow(() -> Refused.notFound(
                        "There is no file '" + file + "'; " + ClosestName.hint(file, TableRequest.files(datasets))));
        known.check(request, scope);
        tables.requireFits(request, scope);
        String state = state(exchange);
        String name = prefix + file;
        Representation table = request.format() == Format.PARQUET
                ? Representation.of(stored("data|" + state, name, request, scope), Representation.FOR_A_WHILE)
                : Representation.of(
                                request.format().mediaType(), rows(request, scope, state), Representation.FOR_A_WHILE)
                        .with("Content-Disposition", "inline; filename=\"" + name + "\"");
        return Sending.response(exchange, table);
    }

    /** Description of tables, as a Frictionless data package. */
    Response described(RoutingContext exchange, String name, String title, List<Dataset> datasets) {
        byte[] description =
                TableDescriptions.dataPackage(name, title, datasets, packages.current(), tables.isWithholding());
        return Sending.response(exchange, Representation.of("application/json", description));
    }

    private Content rows(TableRequest request, Scope scope, String state) {
        return new Rows(state, request.format().isText(), out -> {
            begin();
            try {
                tables.write(request, scope, out);
            } finally {
                streams.release();
            }
        });
    }

    private StoredFile stored(String key, String name, TableRequest request, Scope scope) {
        StoredFile kept = shelf.find(key);
        if (kept != null) {
            return kept;
        }
        begin();
        try {
            return shelf.get(key, name, request.format().mediaType(), out -> tables.write(request, scope, out));
        } finally {
            streams.release();
        }
    }

    /** @throws Refused where as many tables are on their way as may be at once */
    private void begin() {
        if (!streams.tryAcquire()) {
            throw Refused.busy(AT_ONCE + " tables are on their way already. Try again in a while.");
        }
    }

    /** Names the same rows alike on every server on the same database. */
    private String state(RoutingContext exchange) {
        return StoredFile.tag(Sha256.hex(revision.current() + "|"
                + packages.current().map(p -> p.digest() + p.loadedAt()).orElse("") + "|"
                + exchange.request().uri() + "|" + tables.isWithholding()));
    }
}
