package org.digitaldiplomacy.scoring.method;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Post of a scale, as a rule file states it: a number, or what is to be read from the data. */
public sealed interface Post {

    /** In the indicator's unit. */
    record Fixed(double value) implements Post {}

    /** @param percent share of the values that are worse, 0 to 100 */
    record Percentile(double percent) implements Post {}

    /** Mean of the n best values, or of the n worst. */
    record MeanOf(boolean best, int n) implements Post {}

    String WORDS = "a number, a percentile such as p5, or {mean-of-best: 5} or {mean-of-worst: 5}";

    Pattern PERCENTILE = Pattern.compile("p([0-9]+(?:\\.[0-9]+)?)");

    /** Reads a post; empty where it is none. */
    static Optional<Post> of(Object raw) {
        if (raw instanceof Number number) {
            return Optional.<Post>of(new Fixed(number.doubleValue()))
                    .filter(post -> Double.isFinite(number.doubleValue()));
        }
        if (raw instanceof String text) {
            Matcher percentile = PERCENTILE.matcher(text);
            return percentile.matches() && Double.parseDouble(percentile.group(1)) <= 100
                    ? Optional.of(new Percentile(Double.parseDouble(percentile.group(1))))
                    : Optional.empty();
        }
        if (raw instanceof Map<?, ?> mean && mean.size() == 1) {
            Map.Entry<?, ?> only = mean.entrySet().iterator().next();
            boolean isMean =
                    only.getKey().equals("mean-of-best") || only.getKey().equals("mean-of-worst");
            return isMean
                            && only.getValue() instanceof Number n
                            && n.doubleValue() >= 1
                            && n.doubleValue() == n.intValue()
                    ? Optional.of(new MeanOf(only.getKey().equals("mean-of-best"), n.intValue()))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
