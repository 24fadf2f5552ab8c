package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {

    @ParameterizedTest
    @CsvSource({
        "1419321278, 1419321278",
        "0, 0",
        "-3, -3",
        "1.0E20, 100000000000000000000",
        "31.25, 31.25",
        "12345678.9, 12345678.9",
        "1.0E-7, 0.00000010",
        "2.0E-3, 0.002",
        "0.1, 0.1"
    })
    void numbers_are_written_as_people_write_them(double value, String expected) {
        assertThat(json(Map.of("v", value))).isEqualTo("{\"v\":" + expected + "}");
    }

    @Test
    void answers_keep_their_order_and_their_nulls() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("b", Arrays.asList("ä", null, true));
        answer.put("a", Map.of("n", new BigDecimal("1E+3")));
        assertThat(json(answer)).isEqualTo("{\"b\":[\"ä\",null,true],\"a\":{\"n\":1000}}");
    }

    private static String json(Map<String, ?> answer) {
        return new String(JsonWriter.bytes(answer), StandardCharsets.UTF_8);
    }
}
