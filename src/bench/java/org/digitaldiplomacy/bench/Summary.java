package org.digitaldiplomacy.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What the benchmarks cost, and how cost grows with size, as a table in Markdown and a line for each curve. Exponents are those of processor
 * time, which a busy machine distorts least.
 */
final class Summary {

    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int CURVE = 3;

    private final Collection<RunResult> results;

    Summary(Collection<RunResult> results) {
        this.results = results;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("\n| benchmark | time, ms | ± | processor time, ms | allocated, MB |\n|---|---:|---:|---:|---:|\n");
        results.forEach(result -> text.append(row(result)));
        results.stream()
                .filter(result -> result.getParams().getMode() == Mode.SampleTime)
                .forEach(result -> text.append(slowest(result)));
        curves().forEach((name, curve) -> {
            if (curve.size() >= CURVE) {
                Curve largest = new Curve(curve.subList(curve.size() - 2, curve.size()));
                text.append(String.format(
                        Locale.ROOT,
                        "%n%s: exponent %.2f; between the two largest %.2f",
                        name,
                        new Curve(curve).exponent(),
                        largest.exponent()));
            }
        });
        return text.toString();
    }

    private static String row(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        return "| " + name(result.getParams()) + settings(result.getParams()) + " | " + figure(time.getScore()) + " | "
                + figure(time.getScoreError()) + " | " + figure(processorTime(result)) + " | "
                + figure(secondary(result, "gc.alloc.rate.norm") / BYTES_PER_MEGABYTE) + " |\n";
    }

    private static String slowest(RunResult result) {
        return "\n" + name(result.getParams()) + settings(result.getParams()) + ": the slowest hundredth takes "
                + figure(result.getPrimaryResult().getStatistics().getPercentile(99)) + " ms or more";
    }

    /** The benchmarks that were run over sizes of one thing. */
    private Map<String, List<Curve.Point>> curves() {
        Map<String, List<Curve.Point>> curves = new LinkedHashMap<>();
        for (RunResult result : results) {
            BenchmarkParams parameters = result.getParams();
            List<String> sizes = parameters.getParamsKeys().stream()
                    .filter(key -> parameters.getParam(key).matches("[0-9.]+"))
                    .toList();
            for (String size : sizes) {
                curves.computeIfAbsent(name(parameters) + " by " + size, name -> new ArrayList<>())
                        .add(new Curve.Point(Double.parseDouble(parameters.getParam(size)), processorTime(result)));
            }
        }
        return curves;
    }

    /** The class and the method: {@code AsemBenchmark.monteCarlo}. */
    private static String name(BenchmarkParams parameters) {
        String[] parts = parameters.getBenchmark().split("\\.", -1);
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static String settings(BenchmarkParams parameters) {
        return parameters.getParamsKeys().stream()
                .map(key -> ", " + parameters.getParam(key) + " " + key)
                .collect(Collectors.joining());
    }

    private static double processorTime(RunResult result) {
        return secondary(result, ProcessorTime.RESULT);
    }

    /** Nothing for a single shot: profilers count what was made ready for it, too. */
    private static double secondary(RunResult result, String label) {
        Result<?> found = result.getSecondaryResults().get(label);
        boolean isShot = result.getParams().getMode() == Mode.SingleShotTime;
        return found == null || isShot ? Double.NaN : found.getScore();
    }

    /** Three digits; a dash where there is no number, such as the spread of a single measurement. */
    private static String figure(double x) {
        return Double.isFinite(x)
                ? BigDecimal.valueOf(x).round(new MathContext(3)).toPlainString()
                : "–";
    }
}
