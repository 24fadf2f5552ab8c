package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads answers that come in parts, and puts them together as clients do. */
final class ReadParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadParts() {}

    static List<JsonNode> of(Delivery delivery, String accept, String query, Map<String, ?> variables) {
        String body = GraphQlOverHttpTest.post(accept, Map.of("query", query, "variables", variables))
                .statusCode(200)
                .header("Content-Type", delivery.header())
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        return switch (delivery) {
            case MULTIPART -> multipart(body);
            case EVENTS -> events(body);
        };
    }

    private static List<JsonNode> multipart(String body) {
        String head = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
        assertThat(body).startsWith("\r\n---" + head).endsWith("\r\n-----\r\n");
        String parts = body.substring("\r\n---".length(), body.length() - "\r\n-----\r\n".length());
        return Arrays.stream(parts.split("\r\n---"))
                .map(part -> json(part.substring(head.length())))
                .toList();
    }

    private static List<JsonNode> events(String body) {
        String end = "event: complete\ndata:\n\n";
        assertThat(body).endsWith(end);
        return Arrays.stream(body.substring(0, body.length() - end.length()).split("\n\n"))
                .map(event -> json(event.substring("event: next\ndata: ".length())))
                .toList();
    }

    static JsonNode merged(List<JsonNode> parts) {
        JsonNode data = parts.get(0).get("data").deepCopy();
        for (JsonNode part : parts.subList(1, parts.size())) {
            for (JsonNode item : part.path("incremental")) {
                JsonNode place = data;
                for (JsonNode step : item.path("path")) {
                    place = step.isInt() ? place.get(step.asInt()) : place.get(step.asText());
                }
                ((ObjectNode) place).setAll((ObjectNode) item.get("data"));
            }
        }
        return data;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
