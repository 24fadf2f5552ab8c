package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.MetricId;

/** The counts of an answer under our names for them. */
final class Counts {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    private final Map<MetricId, Long> found = new TreeMap<>();
    private final JsonNode profile;
    private final URI address;

    Counts(JsonNode profile, URI address) {
        this.profile = profile;
        this.address = address;
    }

    /** Takes a field, if it is there: a number, or its digits as text, as some interfaces write large ones. */
    Counts take(String metric, String field) throws Unanswered {
        JsonNode value = profile.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return this;
        }
        if (!COUNT.matcher(value.asText()).matches()) {
            throw new Unanswered("found " + field + " " + value + " at " + address + ", expected a count");
        }
        found.put(new MetricId(metric), Long.parseLong(value.asText()));
        return this;
    }

    /** @throws Unanswered where none of the fields is there */
    Map<MetricId, Long> all() throws Unanswered {
        if (found.isEmpty()) {
            throw new Unanswered("found no counts at " + address + ", expected an account's");
        }
        return found;
    }
}
