package org.digitaldiplomacy.refresh.publisher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts of a publisher's rows that the package has no place for. */
final class PassedOver {

    private static final int SHOWN = 12;

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    /** @param what such as 'rows of units that are no country of the package' */
    List<String> note(String what) {
        if (counts.isEmpty()) {
            return List.of();
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String names = counts.keySet().stream().limit(SHOWN).collect(Collectors.joining(", "));
        return List.of("passed over " + all + " " + what + ": " + names
                + (counts.size() > SHOWN ? " and " + (counts.size() - SHOWN) + " more" : ""));
    }
}
