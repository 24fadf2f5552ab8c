package org.digitaldiplomacy.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers what a test has laid out, one answer after the other, the last one for ever. */
public final class FakeHost implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body, Map<String, String> headers) {}

    public FakeHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public FakeHost answering(int status, String body) {
        return answering(status, body, Map.of());
    }

    FakeHost answering(int status, String body, Map<String, String> headers) {
        answers.add(new Answer(status, body, headers));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://" + authority() + "/thing");
    }

    public List<String> asked() {
        return asked;
    }

    List<String> agents() {
        return agents;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
