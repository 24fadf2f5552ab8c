package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * The web by {@link Manners}: says who asks, leaves each host its time, waits as long as a host asks for, tries again with
 * growing waits where it failed for the moment, and never leads to a private network.
 */
public final class PoliteWeb implements Web, Downloads {

    private static final int REDIRECTS = 3;
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final String ACCEPTED = "application/json, application/activity+json, application/jrd+json";

    private final Manners manners;
    private final Turns turns;
    private final RandomGenerator random;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client;

    public PoliteWeb(Manners manners) {
        this(
                manners,
                new Turns(InstantSource.system(), time -> TimeUnit.NANOSECONDS.sleep(time.toNanos())),
                RandomGenerator.getDefault());
    }

    PoliteWeb(Manners manners, Turns turns, RandomGenerator random) {
        this.manners = manners;
        this.turns = turns;
        this.random = random;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(manners.timeout())
                .build();
    }

    @Override
    public URI server(String authority) {
        return URI.create((manners.privateAddresses() ? "http://" : "https://") + authority);
    }

    @Override
    public JsonNode json(URI address, Map<String, String> headers) throws Unanswered {
        byte[] body = bytes(address, ACCEPTED, headers);
        try {
            return json.readTree(body);
        } catch (IOException noJson) {
            throw new NothingThere("got no JSON from " + address);
        }
    }

    @Override
    public byte[] bytes(URI address, String accepted) throws Unanswered {
        return bytes(address, accepted, Map.of());
    }

    /** A redirect to another host takes no header along. */
    private byte[] bytes(URI address, String accepted, Map<String, String> headers) throws Unanswered {
        URI next = address;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            boolean isAsked = Objects.equals(next.getAuthority(), address.getAuthority());
            Answer answer = persist(next, accepted, isAsked ? headers : Map.of());
            if (answer.location().isEmpty()) {
                return body(answer, next);
            }
            next = next.resolve(answer.location().get());
        }
        throw new Unanswered("leads on and on from " + address);
    }

    /** @param location where the answer leads on to */
    private record Answer(int status, byte[] body, Optional<String> location) {}

    /** Tries until there is an answer that stands. */
    private Answer persist(URI address, String accepted, Map<String, String> headers) throws Unanswered {
        Hosts.require(address, manners.privateAddresses());
        String host = address.getAuthority();
        Duration wait = manners.firstWait();
        String last = "";
        for (int attempt = 1; attempt <= manners.attempts(); attempt++) {
            turns.await(host, manners.longestWait());
            turns.delay(host, manners.interval());
            try {
                HttpResponse<InputStream> response = send(address, accepted, headers);
                turns.heed(host, response.headers());
                if (response.statusCode() != TOO_MANY && response.statusCode() < 500) {
                    return answer(response, address);
                }
                response.body().close();
                last = "status " + response.statusCode();
            } catch (IOException failed) {
                last = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            }
            turns.delay(
                    host,
                    wait.plus(
                            wait.dividedBy(2).multipliedBy(random.nextInt(1000)).dividedBy(1000)));
            wait = wait.multipliedBy(2);
        }
        throw new Unanswered(
                "got no answer from " + address + " in " + manners.attempts() + " attempts (" + last + ")");
    }

    private HttpResponse<InputStream> send(URI address, String accepted, Map<String, String> headers)
            throws IOException, Unanswered {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(manners.timeout())
                .header("User-Agent", manners.userAgent())
                .header("Accept", accepted);
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("was not asked for: stopped");
        }
    }

    private Answer answer(HttpResponse<InputStream> response, URI address) throws IOException, Unanswered {
        boolean leadsOn = response.statusCode() >= 300 && response.statusCode() < 400;
        return new Answer(
                response.statusCode(),
                body(response, address),
                leadsOn ? response.headers().firstValue("Location") : Optional.empty());
    }

    /** The client's own time limit ends with the head of the answer, so the body has one of its own. */
    private byte[] body(HttpResponse<InputStream> response, URI address) throws IOException, Unanswered {
        try (InputStream in = response.body()) {
            byte[] body = CompletableFuture.supplyAsync(() -> read(in))
                    .get(manners.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (body.length > manners.longestAnswer()) {
                throw new Unanswered("got more than " + manners.longestAnswer() + " bytes from " + address);
            }
            return body;
        } catch (TimeoutException slow) {
            throw new IOException("no end of the answer within " + manners.timeout(), slow);
        } catch (ExecutionException broken) {
            throw new IOException("an answer that broke off", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("was not asked for: stopped");
        }
    }

    private byte[] read(InputStream in) {
        try {
            return in.readNBytes(manners.longestAnswer() + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] body(Answer answer, URI address) throws Unanswered {
        if (answer.status() == NOT_FOUND || answer.status() == GONE) {
            throw new NothingThere("is not known at " + address + " (status " + answer.status() + ")");
        }
        if (answer.status() != OK) {
            throw new NothingThere("was refused by " + address + " (status " + answer.status() + ")");
        }
        return answer.body();
    }
}
