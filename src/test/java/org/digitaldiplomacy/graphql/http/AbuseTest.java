package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import graphql.introspection.IntrospectionQuery;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No request, however made, keeps a core busy longer than the time limit, or takes more heap than the server is given.
 * What the whole process spends meanwhile is an upper bound of what the request does.
 */
@QuarkusTest
@Timeout(120)
class AbuseTest {

    private static final long HEAP = 512L << 20;
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final LimitSettings limits;
    private final HttpClient client = HttpClient.newHttpClient();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    AbuseTest(LimitSettings limits) {
        this.limits = limits;
    }

    static Stream<Arguments> requests() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        documents().forEach((name, document) -> bodies.put(name, json(Map.of("query", document))));
        String variables =
                "{\"query\":\"query Q($n: Int) { countries(first: $n) { totalCount } }\",\"variables\":{\"n\":";
        bodies.put(
                "variables nested ten thousand deep",
                bytes(variables + "[".repeat(10_000) + "]".repeat(10_000) + "}}"));
        bodies.put("a number of a hundred thousand digits", bytes(variables + "9".repeat(100_000) + "}}"));
        bodies.put("a number with a huge exponent", bytes(variables + "1e999999999}}"));
        bodies.put(
                "ten thousand variables",
                bytes(variables + "1" + times(10_000, i -> ",\"v" + i + "\":" + i, "") + "}}"));
        bodies.put("a batch", bytes("[" + times(1_000, i -> "{\"query\":\"{ platforms { key } }\"}", ",") + "]"));
        bodies.put("an unfinished text", bytes("{\"query\":\"" + "\\u0000".repeat(15_000)));
        bodies.put("a compressed body of a hundred megabytes", compressed(100 << 20));
        return bodies.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("fields ten thousand deep", "{a".repeat(10_000) + "}".repeat(10_000));
        documents.put("a list ten thousand deep", "{ platforms(a: " + "[".repeat(10_000) + "]".repeat(10_000) + ") }");
        documents.put("ten thousand aliases", "{ " + times(10_000, i -> "a" + i + ":id", " ") + " }");
        documents.put("fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
        documents.put(
                "fragments that double",
                "{ ...F0 } "
                        + times(
                                100,
                                i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }",
                                " "));
        documents.put(
                "fragments that all spread one another",
                "{ ...F0 } "
                        + times(
                                60,
                                i -> "fragment F" + i + " on Query { " + times(60, j -> "...F" + j, " ") + " }",
                                " "));
        documents.put(
                "fields that may conflict",
                "{ " + times(25, i -> "...F" + i, " ") + " } "
                        + times(
                                25,
                                i -> "fragment F" + i + " on Query { " + times(35, j -> "platforms", " ") + " }",
                                " "));
        documents.put(
                "fields that may conflict level by level",
                "{ " + times(19, i -> "countries { nodes { " + times(19, j -> "groups { key name }", " ") + " } }", " ")
                        + " }");
        documents.put("three thousand operations", times(1_200, i -> "query Q" + i + " { platforms { key } }", " "));
        documents.put(
                "two thousand declarations",
                "query Q(" + times(1_200, i -> "$v" + i + ": Int", " ") + ") { platforms { key } }");
        documents.put(
                "a heap of directives", "{ platforms { key } " + times(1_600, i -> "@skip(if: false)", " ") + " }");
        documents.put(
                "a text of a hundred thousand characters",
                "{ search(text: \"" + "%_".repeat(50_000) + "\") { __typename } }");
        documents.put(
                "a list filtered by a long text",
                "{ institutions(text: \"" + "a_%".repeat(30_000) + "\") { totalCount } }");
        documents.put("a comment of a hundred thousand characters", "{ platforms { key } } #" + "#".repeat(100_000));
        documents.put("a hundred thousand blanks", "{" + " \n".repeat(50_000) + "platforms }");
        documents.put(
                "a number with a huge exponent in the document", "{ countries(first: 1e999999999) { totalCount } }");
        documents.put("introspection as large as it gets", IntrospectionQuery.INTROSPECTION_QUERY);
        documents.put(
                "introspection in circles",
                "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }");
        documents.put(
                "the dearest page that is allowed",
                "{ ranking(first: 250) { nodes { country { name groups { key } } history { rank edition } explain { key score observed } } } }");
        documents.put(
                "fifty scenarios",
                "{ "
                        + times(
                                50,
                                i -> "s" + i + ": scenario(changes: {weights: [{node: \"reach\", weight: " + (i + 1)
                                        + "}]}) { ranking(first: 1) { nodes { rank } } }",
                                " ")
                        + " }");
        documents.put(
                "fifty scenarios of the dearest method",
                "{ "
                        + times(
                                50,
                                i -> "s" + i + ": scenario(changes: {weights: [{node: \"reach\", weight: " + (i + 1)
                                        + "}], aggregate: [{method: \"benefit-of-the-doubt\"}]})"
                                        + " { ranking(first: 1) { nodes { rank } } }",
                                " ")
                        + " }");
        return documents;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void a_request_costs_no_more_than_the_limits_allow(String name, byte[] body) throws Exception {
        long cpu = process.getProcessCpuTime();
        long allocated = allocated();

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .header("Content-Encoding", name.contains("compressed") ? "gzip" : "identity")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());

        Duration spent = Duration.ofNanos(process.getProcessCpuTime() - cpu);
        assertThat(answer.statusCode()).isIn(200, 400, 413, 503);
        assertThat(answer.body()).doesNotContain("INTERNAL_SERVER_ERROR");
        assertThat(spent).isLessThan(limits.time().plus(SLACK));
        assertThat(allocated() - allocated).isLessThan(HEAP);
    }

    private long allocated() {
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static String times(int n, IntFunction<String> part, String between) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(between));
    }

    private static byte[] json(Map<String, String> request) {
        try {
            return new ObjectMapper().writeValueAsBytes(request);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blank = new byte[1 << 20];
        Arrays.fill(blank, (byte) ' ');
        try (OutputStream zipped = new GZIPOutputStream(bytes)) {
            for (int written = 0; written < size; written += blank.length) {
                zipped.write(blank);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
