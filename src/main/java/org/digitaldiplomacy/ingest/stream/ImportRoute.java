package org.digitaldiplomacy.ingest.stream;

import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identities;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.http.Reading;
import org.digitaldiplomacy.intake.ImportLog;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.port.Outages;
import org.digitaldiplomacy.table.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes files in, and tells what became of them:
 *
 * <pre>
 * POST /v1/imports/{table}              a file as the body; answers when it is in, or refused
 * GET  /v1/imports                      the latest imports
 * GET  /v1/imports/{id}                 one
 * GET  /v1/imports/{id}/refused.csv     what was wrong with its rows
 * </pre>
 *
 * <p>Whether the caller may is found before the body is read; a body that may not come in never does.
 */
@Singleton
class ImportRoute {

    private static final Logger LOG = Logger.getLogger(ImportRoute.class);
    private static final String PATH = "/v1/imports";
    private static final int LISTED = 100;

    /** How long a body may pause. */
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private final Imports imports;
    private final ImportLog log;
    private final Identities identities;
    private final Outages outages;
    private final ExecutorService workers;

    ImportRoute(
            Imports imports,
            ImportLog log,
            Identities identities,
            Outages outages,
            @ConfigProperty(name = "ddi.imports.at-once", defaultValue = "4") int atOnce) {
        this.imports = imports;
        this.log = log;
        this.identities = identities;
        this.outages = outages;
        this.workers = new ThreadPoolExecutor(0, atOnce, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    void register(@Observes Router router) {
        router.post(PATH + "/:table").handler(this::receive);
        Reading.at(router, PATH).blockingHandler(exchange -> see(exchange, () -> list(exchange)), false);
        Reading.at(router, PATH + "/:id").blockingHandler(exchange -> see(exchange, () -> one(exchange)), false);
        Reading.at(router, PATH + "/:id/refused.csv")
                .blockingHandler(exchange -> see(exchange, () -> refusedRows(exchange)), false);
    }

    private void receive(RoutingContext exchange) {
        exchange.request().pause();
        exchange.vertx()
                .executeBlocking(() -> permitted(exchange), false)
                .onFailure(failure -> refuseUnread(exchange, failure))
                .onSuccess(permit -> start(exchange, permit));
    }

    private record Permit(ImportOrder order, Identity who) {}

    private Permit permitted(RoutingContext exchange) {
        Identity who = identities.of(exchange.request().getHeader("Authorization"));
        String table = exchange.pathParam("table");
        Permission needed = Tables.find(table).map(Imports::needed).orElse(Permission.INGEST);
        who.require(needed);
        ImportOrder order = ImportParameters.order(exchange.request(), table);
        return new Permit(order, who);
    }

    private void start(RoutingContext exchange, Permit permit) {
        InputStream body = new VertxInputStream(exchange, PATIENCE);
        try {
            workers.execute(() -> run(exchange, permit, body));
        } catch (RejectedExecutionException busy) {
            exchange.response().putHeader("Retry-After", "30");
            refuseUnread(
                    exchange,
                    new ImportAnswers.Problem(
                            503, "Busy", "As many imports run as may run at once; try again when one has ended."));
        }
    }

    private void run(RoutingContext exchange, Permit permit, InputStream body) {
        try (body) {
            ImportReport report = imports.run(permit.order(), permit.who(), body, counts -> {});
            ImportAnswers.report(exchange, report, log.refused(report.id(), LISTED));
        } catch (Imports.TakenImportId taken) {
            refuseUnread(exchange, new ImportAnswers.Problem(409, "Conflict", String.valueOf(taken.getMessage())));
        } catch (IOException | RuntimeException failure) {
            refuseUnread(exchange, failure);
        }
    }

    /** Nothing more is read of a body that is refused: the connection ends with the answer. */
    private void refuseUnread(RoutingContext exchange, Throwable failure) {
        exchange.response().putHeader("Connection", "close");
        exchange.addEndHandler(sent -> exchange.request().connection().close());
        refuse(exchange, failure);
    }

    private void refuse(RoutingContext exchange, Throwable failure) {
        if (failure instanceof AccessRefused access) {
            ImportAnswers.denied(exchange, access);
        } else if (failure instanceof ImportAnswers.Problem problem) {
            ImportAnswers.problem(exchange, problem);
        } else if (outages.isBehind(failure)) {
            LOG.warnf("No database for an import: %s", failure);
            exchange.response().putHeader("Retry-After", Outages.RETRY_AFTER);
            ImportAnswers.problem(exchange, new ImportAnswers.Problem(503, "Service unavailable", Outages.SENTENCE));
        } else {
            UUID incident = UUID.randomUUID();
            LOG.errorf(failure, "Failure %s of an import", incident);
            ImportAnswers.problem(
                    exchange,
                    new ImportAnswers.Problem(
                            500, "Internal error", "It is in the service's log as " + incident + "."));
        }
    }

    /** Imports name people and quote their files, so that not everybody sees them. */
    private void see(RoutingContext exchange, Runnable answer) {
        try {
            identities
                    .of(exchange.request().getHeader("Authorization"))
                    .requireAny(Permission.INGEST, Permission.EDIT, Permission.AUDIT);
            answer.run();
        } catch (AccessRefused | ImportAnswers.Problem refused) {
            refuse(exchange, refused);
        }
    }

    private void list(RoutingContext exchange) {
        ImportAnswers.json(
                exchange,
                200,
                Map.of(
                        "imports",
                        log.imports(null, LISTED).stream()
                                .map(ImportAnswers::body)
                                .toList()));
    }

    private void one(RoutingContext exchange) {
        ImportReport report = report(exchange);
        ImportAnswers.json(exchange, 200, ImportAnswers.body(report));
    }

    private void refusedRows(RoutingContext exchange) {
        ImportReport report = report(exchange);
        ImportAnswers.csv(exchange, report, log.refused(report.id(), Integer.MAX_VALUE));
    }

    private ImportReport report(RoutingContext exchange) {
        return ImportParameters.id(exchange.pathParam("id"))
                .flatMap(log::find)
                .orElseThrow(() -> new ImportAnswers.Problem(404, "Not found", "There is no such import."));
    }
}
