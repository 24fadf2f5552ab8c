package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.junit.jupiter.api.Test;

/**
 * Readers and senders that go away in the middle, beside readers and a writer that stay. The connections of the former
 * are used by the latter afterwards: each answer is compared with the right one to the last byte.
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class BrokenOffReadersTest {

    private static final int BROKEN_OFF = 200;
    private static final int BROKEN_IMPORTS = 40;
    private static final int STALLED = 3;

    /** More than the buffers between the database and a client who reads nothing hold. */
    private static final int ROWS = 48_000;

    private static final List<Integer> HUNG_UP_AFTER = List.of(1, 1_000, 40_000, 400_000);
    private static final List<String> METRICS = List.of("posts", "followers", "following", "likes");
    private static final String LARGE = "/v1/data/metrics.csv";
    private static final List<String> BROKEN_PATHS = List.of(LARGE, "/v1/data/metrics.ndjson", LARGE + "?metric=posts");
    private static final List<String> QUESTIONS = List.of(
            "{ countries(first: 10) { nodes { code name } } }",
            "{ institutions(first: 10) { nodes { key name } } }",
            "{ account(platform: \"x\", handle: \"NamibiaMFA\") { handle institution { key } } }");

    /** Requests are equal where their bodies differ, so that they are no keys. */
    private record Right(HttpRequest request, String body) {}

    private final DataPackages packages;
    private final Tokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger compared = new AtomicInteger();

    BrokenOffReadersTest(DataPackages packages, Tokens tokens) {
        this.packages = packages;
        this.tokens = tokens;
    }

    @Test
    void those_who_stay_get_right_answers_whoever_else_hangs_up() throws Exception {
        packages.replace(SampleWorld.dataPackage());
        String token = KeptTokens.keep(tokens, "feed", Set.of(Permission.INGEST), null, null);
        assertThat(imported(token, "account_metrics", manyMetrics()).body()).contains("\"state\":\"DONE\"");
        List<Right> right = rightAnswers();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<Socket> stalled = new ArrayList<>();
        ExecutorService all = Executors.newCachedThreadPool();
        try {
            List<Future<?>> staying = new ArrayList<>();
            for (int i = 0; i < STALLED; i++) {
                stalled.add(stalled());
            }
            staying.add(all.submit(() -> read(right, goesOn)));
            staying.add(all.submit(() -> read(right, goesOn)));
            staying.add(all.submit(() -> write(token, goesOn)));
            List<Future<?>> leaving = new ArrayList<>();
            leaving.add(all.submit(hangUps(0)));
            leaving.add(all.submit(hangUps(1)));
            leaving.add(all.submit(() -> brokenImports(token)));
            for (Future<?> one : leaving) {
                one.get();
            }
            goesOn.set(false);
            for (Future<?> one : staying) {
                one.get();
            }
        } finally {
            goesOn.set(false);
            for (Socket socket : stalled) {
                socket.close();
            }
            all.shutdownNow();
        }
        right.forEach(one -> compare(one.request(), one.body()));
        assertThat(wrong).isEmpty();
        assertThat(compared).hasValueGreaterThan(100);
    }

    private static String manyMetrics() {
        StringBuilder csv = new StringBuilder("platform,handle,metric,period_start,date,value,rounded,source\n");
        LocalDate first = LocalDate.of(1990, 1, 1);
        for (int i = 0; i < ROWS; i++) {
            csv.append("x,NamibiaMFA,")
                    .append(METRICS.get(i % METRICS.size()))
                    .append(",,")
                    .append(first.plusDays(i / METRICS.size()))
                    .append(',')
                    .append(i)
                    .append(",0,made-up-2024\n");
        }
        return csv.toString();
    }

    private HttpResponse<String> imported(String token, String table, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri("/v1/imports/" + table))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + path);
    }

    private List<Right> rightAnswers() throws Exception {
        List<Right> right = new ArrayList<>();
        for (String path : List.of("/v1/data/countries.csv", "/v1/data/institutions.csv", LARGE + "?metric=posts")) {
            HttpRequest request = HttpRequest.newBuilder(uri(path)).build();
            right.add(new Right(request, body(request)));
        }
        for (String question : QUESTIONS) {
            HttpRequest request = HttpRequest.newBuilder(uri("/graphql"))
                    .header("Content-Type", "application/json")
                    .header("Cache-Control", "no-cache")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"query\": \"" + question.replace("\"", "\\\"") + "\"}"))
                    .build();
            right.add(new Right(request, body(request)));
        }
        return right;
    }

    private String body(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private boolean read(List<Right> right, AtomicBoolean goesOn) {
        while (goesOn.get()) {
            right.forEach(one -> compare(one.request(), one.body()));
        }
        return true;
    }

    /** That all places for downloads are taken is an answer, too: it is asked again. */
    private void compare(HttpRequest request, String right) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 503) {
                return;
            }
            compared.incrementAndGet();
            if (response.statusCode() != 200 || !response.body().equals(right)) {
                wrong.add(request.uri() + " " + response.statusCode() + " " + difference(right, response.body()));
            }
        } catch (IOException | InterruptedException failure) {
            wrong.add(request.uri() + " " + failure);
        }
    }

    private static String difference(String right, String body) {
        int at = 0;
        while (at < right.length() && at < body.length() && right.charAt(at) == body.charAt(at)) {
            at++;
        }
        return "from " + at + ": expected " + beginning(right.substring(at)) + ", found "
                + beginning(body.substring(at));
    }

    private static String beginning(String body) {
        return body.substring(0, Math.min(200, body.length()));
    }

    /** One value, written and read back, over and over. */
    private boolean write(String token, AtomicBoolean goesOn) throws Exception {
        for (int value = 1; goesOn.get(); value++) {
            HttpResponse<String> written = imported(
                    token,
                    "observations",
                    "country,indicator,year,value,status,source\nCIV,missions,1991," + value
                            + ",OBSERVED,made-up-2024\n");
            if (written.statusCode() == 503) {
                continue;
            }
            if (written.statusCode() != 200) {
                wrong.add("import " + written.statusCode() + " " + beginning(written.body()));
            }
            compare(
                    HttpRequest.newBuilder(uri("/v1/data/observations.csv?country=CIV&year=1991&columns=country,value"))
                            .build(),
                    "country,value\nCIV," + value + "\n");
        }
        return true;
    }

    private Callable<Boolean> hangUps(int which) {
        return () -> {
            for (int i = which; i < BROKEN_OFF; i += 2) {
                hangUp(BROKEN_PATHS.get(i % BROKEN_PATHS.size()), HUNG_UP_AFTER.get(i % HUNG_UP_AFTER.size()));
            }
            return true;
        };
    }

    private static void hangUp(String path, int after) throws IOException {
        try (Socket socket = asking(path)) {
            InputStream answer = socket.getInputStream();
            byte[] some = new byte[1 << 12];
            for (int left = after; left > 0; ) {
                int read = answer.read(some, 0, Math.min(some.length, left));
                if (read < 0) {
                    break;
                }
                left -= read;
            }
            // Unread bytes make the operating system refuse the rest at once.
            socket.setSoLinger(true, 0);
        }
    }

    private static Socket stalled() throws IOException {
        Socket socket = asking(LARGE);
        assertThat(socket.getInputStream().read()).isPositive();
        return socket;
    }

    private static Socket asking(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
        return socket;
    }

    /** Bodies that promise more than ever comes; some of what comes is good, some is refused. */
    private boolean brokenImports(String token) throws IOException {
        byte[] rows = manyMetrics().getBytes(UTF_8);
        for (int i = 0; i < BROKEN_IMPORTS; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                socket.getOutputStream()
                        .write(("POST /v1/imports/account_metrics HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Authorization: Bearer " + token + "\r\nContent-Type: text/csv\r\n"
                                        + "Content-Length: 99999999\r\n\r\n")
                                .getBytes(UTF_8));
                socket.getOutputStream().write(rows, 0, HUNG_UP_AFTER.get(i % HUNG_UP_AFTER.size()));
                socket.setSoLinger(true, 0);
            }
        }
        return true;
    }
}
