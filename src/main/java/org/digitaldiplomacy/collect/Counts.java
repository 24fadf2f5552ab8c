package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.model.MetricId;

/** The counts of an answer under our names for them. */
final class Counts {

    private final Map<MetricId, Long> found = new TreeMap<>();
    private final JsonNode profile;
    private final URI address;

    Counts(JsonNode profile, URI address) {
        this.profile = profile;
        this.address = address;
    }

    /** Takes a field, if it is there. */
    Counts take(String metric, String field) throws Unanswered {
        JsonNode value = profile.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return this;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new Unanswered("found " + field + " " + value + " at " + address + ", expected a count");
        }
        found.put(new MetricId(metric), value.longValue());
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
