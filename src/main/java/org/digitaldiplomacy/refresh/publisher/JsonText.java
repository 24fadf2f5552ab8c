package org.digitaldiplomacy.refresh.publisher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.digitaldiplomacy.refresh.Answer;
import org.digitaldiplomacy.refresh.Refused;

/** JSON answers, which keep their numbers as they were written. */
final class JsonText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    static JsonNode of(Answer answer) throws Refused {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw answer.refused(
                    line,
                    "text that breaks off or is no JSON ("
                            + broken.getOriginalMessage().lines().findFirst().orElse("") + ")",
                    "a whole JSON text");
        }
    }

    /** A field that must be there; null counts as there. */
    static JsonNode field(Answer answer, JsonNode node, String name, String where) throws Refused {
        JsonNode field = node.get(name);
        if (field == null) {
            throw answer.refused("no field '" + name + "' in " + where, "it, as the publisher documents");
        }
        return field;
    }
}
