package org.digitaldiplomacy.graphql.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaldiplomacy.graphql.execution.Languages;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.jboss.logging.Logger;

/** Opens WebSockets at the address of GraphQL, so many at a time. */
@Singleton
final class SocketRoute implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(SocketRoute.class);

    private final SocketWork work;
    private final LimitSettings limits;
    private final AtomicInteger open = new AtomicInteger();

    SocketRoute(SocketWork work, LimitSettings limits, MeterRegistry registry) {
        this.work = work;
        this.limits = limits;
        Gauge.builder("ddi.graphql.sockets", open, AtomicInteger::get).register(registry);
    }

    /** A compressed frame could be a thousand times as long when it is unpacked. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setPerFrameWebSocketCompressionSupported(false).setPerMessageWebSocketCompressionSupported(false);
    }

    static boolean isHandshake(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.getHeader("Sec-WebSocket-Key") != null;
    }

    void open(RoutingContext exchange) {
        SocketWork.Client client = new SocketWork.Client(
                Languages.preferred(exchange.request().getHeader("Accept-Language")),
                exchange.request().getHeader("Authorization"));
        exchange.request()
                .toWebSocket()
                .onSuccess(socket -> opened(exchange, socket, client))
                .onFailure(failure -> LOG.debugf("No WebSocket was opened: %s", failure.getMessage()));
    }

    private void opened(RoutingContext exchange, ServerWebSocket socket, SocketWork.Client client) {
        if (open.incrementAndGet() > limits.sockets()) {
            open.decrementAndGet();
            SocketClose.TOO_MANY_SOCKETS.close(socket);
            return;
        }
        SocketSession session = new SocketSession(socket, exchange.vertx(), work, limits, client);
        socket.closeHandler(closed -> {
            open.decrementAndGet();
            session.end();
        });
        session.begin();
    }
}
