package org.digitaldiplomacy.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pearson's and Spearman's, over the keys that two columns share. */
final class Correlation {

    private Correlation() {}

    static double of(Map<String, Double> a, Map<String, Double> b) {
        List<String> keys = a.keySet().stream().filter(b::containsKey).toList();
        double meanA = mean(keys.stream().map(k -> a.getOrDefault(k, 0.0)).toList());
        double meanB = mean(keys.stream().map(k -> b.getOrDefault(k, 0.0)).toList());
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (String key : keys) {
            double da = a.getOrDefault(key, 0.0) - meanA;
            double db = b.getOrDefault(key, 0.0) - meanB;
            ab += da * db;
            aa += da * da;
            bb += db * db;
        }
        return ab / Math.sqrt(aa * bb);
    }

    static double ofRanks(Map<String, Double> a, Map<String, Double> b) {
        return of(ranks(a, b), ranks(b, a));
    }

    /** Mean rank among the keys that both have. */
    private static Map<String, Double> ranks(Map<String, Double> of, Map<String, Double> other) {
        Map<String, Double> ranks = new TreeMap<>();
        of.forEach((key, x) -> {
            if (other.containsKey(key)) {
                double below = 0;
                for (Map.Entry<String, Double> e : of.entrySet()) {
                    if (other.containsKey(e.getKey())) {
                        below += e.getValue() < x ? 1 : e.getValue() > x ? 0 : 0.5;
                    }
                }
                ranks.put(key, below);
            }
        });
        return ranks;
    }

    private static double mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
