package org.digitaldiplomacy.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The flagship computed a second time, from the raw files with plain arithmetic and without a line of the engine, the
 * way a reader of the methodology's README would do it in a spreadsheet.
 */
final class ByHand {

    private static final Map<String, Integer> REACH = Map.of(
            "mission-host-countries", 2,
            "missions-with-website", 1,
            "internet-users", 1,
            "ministry-platforms", 1,
            "followers", 2,
            "posting-frequency", 1);
    private static final Map<String, Integer> GOVERNMENT_ONLINE = Map.of(
            "online-service-index", 1,
            "e-participation-index", 1,
            "open-data-inventory-points", 2,
            "govtech-maturity", 2);

    private final int year;
    private final Map<String, Map<String, TreeMap<Integer, Double>>> data = new HashMap<>();
    private final Set<String> states = new TreeSet<>(List.of("PSE", "TWN", "XKX"));

    /** Node → country → score. */
    final Map<String, Map<String, Double>> scores = new HashMap<>();

    ByHand(int year) {
        this.year = year;
        Flagship.rows(Flagship.DATA.resolve("memberships.csv"))
                .filter(r -> r.get(0).equals("un-members"))
                .forEach(r -> states.add(r.get(1)));
        Flagship.observations()
                .forEach(file -> Flagship.rows(file).forEach(r -> data.computeIfAbsent(r.get(1), i -> new HashMap<>())
                        .computeIfAbsent(r.get(0), c -> new TreeMap<>())
                        .put(Integer.valueOf(r.get(2)), Double.valueOf(r.get(3)))));
        indicators();
        nodes();
        leverage();
    }

    private void indicators() {
        indicator("mission-host-countries", 4, x -> Math.log(1 + x) / Math.log(194));
        indicator("missions-with-website", 4, x -> Math.log(1 + x) / Math.log(201));
        indicator("internet-users", 8, x -> x / 100);
        indicator("ministry-platforms", 2, x -> x / 12);
        indicator("followers", 2, x -> Math.log(1 + x) / Math.log(100_000_001));
        indicator("posting-frequency", 2, x -> Math.log(1 + x) / Math.log(11));
        indicator("online-service-index", 2, x -> x);
        indicator("e-participation-index", 2, x -> x);
        indicator("open-data-inventory-points", 4, x -> x / 185);
        govtech();
        indicator("internet-censorship-effort", 3, x -> (x + 4.1) / 6.4);
        indicator("freedom-of-expression", 3, x -> x);
        indicator("gci-overall", 6, x -> x / 100);
        indicator("secure-internet-servers", 3, x -> Math.log(1 + x) / Math.log(100_001));
        indicator("cctld-dnssec-signed", 4, x -> x);
    }

    /** Adds the seven blocks of points up; a state that lacks one has none. */
    private void govtech() {
        Map<String, TreeMap<Integer, Double>> sums = new HashMap<>();
        for (String state : states) {
            double sum = 0;
            for (String block :
                    List.of("admin", "backend", "engagement", "innovation", "openness", "policy", "portals")) {
                sum += data.getOrDefault("govtech-" + block, Map.of())
                        .getOrDefault(state, new TreeMap<>())
                        .getOrDefault(2022, Double.NaN);
            }
            if (!Double.isNaN(sum)) {
                sums.computeIfAbsent(state, c -> new TreeMap<>()).put(2022, sum);
            }
        }
        data.put("govtech-maturity", sums);
        indicator("govtech-maturity", 4, x -> x / 45.75);
    }

    private void indicator(String id, int oldest, DoubleUnaryOperator share) {
        Map<String, Double> column = new TreeMap<>();
        for (String state : states) {
            Double value = latest(id, state, oldest);
            if (value != null) {
                column.put(state, 100 * Math.min(1, Math.max(0, share.applyAsDouble(value))));
            }
        }
        scores.put(id, column);
    }

    @Nullable
    Double latest(String id, String state, int oldest) {
        Map.Entry<Integer, Double> entry = data.getOrDefault(id, Map.of())
                .getOrDefault(state, new TreeMap<>())
                .floorEntry(year);
        return entry == null || year - entry.getKey() > oldest ? null : entry.getValue();
    }

    private void nodes() {
        for (String id :
                List.of("reach", "government-online", "civic-space", "openness", "cyber-resilience", "index")) {
            scores.put(id, new TreeMap<>());
        }
        for (String s : states) {
            put("reach", s, all(s, REACH));
            put("government-online", s, any(s, GOVERNMENT_ONLINE));
            put("civic-space", s, (of("internet-censorship-effort", s) + of("freedom-of-expression", s)) / 2);
            put("openness", s, Math.sqrt(of("government-online", s) * of("civic-space", s)));
            put(
                    "cyber-resilience",
                    s,
                    0.5 * of("gci-overall", s)
                            + 0.25 * of("secure-internet-servers", s)
                            + 0.25 * of("cctld-dnssec-signed", s));
            put("index", s, Math.cbrt(of("reach", s) * of("openness", s) * of("cyber-resilience", s)));
        }
    }

    /** Weighted mean of the indicators that three quarters of the states have, or nothing where one of them lacks. */
    private double all(String state, Map<String, Integer> weights) {
        return weights.keySet().stream().filter(this::isWidelyKnown).anyMatch(i -> Double.isNaN(of(i, state)))
                ? Double.NaN
                : any(state, weights);
    }

    /** Weighted mean of the indicators that three quarters of the states have, over those that the state has. */
    private double any(String state, Map<String, Integer> weights) {
        double sum = 0;
        double weight = 0;
        for (Map.Entry<String, Integer> part : weights.entrySet()) {
            if (isWidelyKnown(part.getKey()) && !Double.isNaN(of(part.getKey(), state))) {
                sum += part.getValue() * of(part.getKey(), state);
                weight += part.getValue();
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    private boolean isWidelyKnown(String indicator) {
        return scores(indicator).size() >= 0.75 * states.size();
    }

    /** Fits the line anew for every state, without it. */
    private void leverage() {
        Map<String, double[]> sizes = new TreeMap<>();
        scores("index").keySet().forEach(s -> {
            Double people = latest("population", s, 2);
            Double income = latest("gdp-per-capita-current-usd", s, 6);
            if (people != null && income != null) {
                sizes.put(s, new double[] {1, Math.log(people), Math.log(income)});
            }
        });
        scores.put("small-state-leverage", new TreeMap<>());
        for (String s : sizes.keySet()) {
            double[] x = sizes.getOrDefault(s, new double[3]);
            double[] b = line(sizes, s);
            put("small-state-leverage", s, of("index", s) - (b[0] * x[0] + b[1] * x[1] + b[2] * x[2]));
        }
    }

    private double[] line(Map<String, double[]> sizes, String without) {
        double[][] a = new double[3][4];
        sizes.forEach((s, x) -> {
            if (!s.equals(without)) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        a[i][j] += x[i] * x[j];
                    }
                    a[i][3] += x[i] * of("index", s);
                }
            }
        });
        for (int i = 0; i < 3; i++) {
            for (int row = 0; row < 3; row++) {
                double factor = row == i ? 0 : a[row][i] / a[i][i];
                for (int j = 0; j < 4; j++) {
                    a[row][j] -= factor * a[i][j];
                }
            }
        }
        return new double[] {a[0][3] / a[0][0], a[1][3] / a[1][1], a[2][3] / a[2][2]};
    }

    /** Country → rank, from 1 for the highest; those within 1e-9 of the one above share its rank. */
    Map<String, Integer> ranks(String node) {
        double[] sorted =
                scores(node).values().stream().mapToDouble(x -> -x).sorted().toArray();
        Map<String, Integer> ranks = new TreeMap<>();
        scores(node).forEach((s, x) -> {
            int better = (int) Arrays.stream(sorted).filter(y -> -y > x + 1e-9).count();
            ranks.put(s, 1 + better);
        });
        return ranks;
    }

    boolean isSmall(String state) {
        Double people = latest("population", state, 2);
        return people != null && people <= 10_000_000;
    }

    Set<String> states() {
        return states;
    }

    Map<String, Double> scores(String node) {
        return scores.getOrDefault(node, Map.of());
    }

    private double of(String node, String state) {
        return scores(node).getOrDefault(state, Double.NaN);
    }

    private void put(String node, String state, double score) {
        if (!Double.isNaN(score)) {
            scores(node).put(state, score);
        }
    }
}
