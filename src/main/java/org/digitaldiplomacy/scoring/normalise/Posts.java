package org.digitaldiplomacy.scoring.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.digitaldiplomacy.scoring.method.Post;

/**
 * How far a value has come from a worse to a better post, each of which is stated or read from the data. Values beyond a
 * post count as the post.
 *
 * @param lower the worse one, whichever the direction
 * @param upper the better one
 */
public record Posts(Post lower, Post upper, double scale) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "posts",
                    "Measures how far a value has come from a worse to a better post, which are stated or read from the values: a"
                            + " percentile, or the mean of the best or worst few.",
                    "scale · (x − lower) / (upper − lower), within [0, scale]; percentiles count from the worst value, interpolated"
                            + " at 1 + (n − 1) p",
                    "Lafortune, Fuller, Moreno, Schmidt-Traub & Kroll (2018), SDG Index and Dashboards, Detailed Methodological Paper: the worst 2.5"
                            + " per cent and the mean of the best five; quantiles of Hyndman and Fan (1996), type 7",
                    List.of(
                            Parameter.post("lower", "The worse post, whichever way is better."),
                            Parameter.post("upper", "The better post."),
                            Parameter.number("scale", "The score at the better post.")
                                    .above(0)
                                    .orElse(100.0)),
                    a -> new Posts(a.post("lower"), a.post("upper"), a.number("scale")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public OptionalDouble lowest() {
        return OptionalDouble.of(0);
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return Range.known(pool, setting, range -> {
            double[] sorted = pool.knownValues();
            Arrays.sort(sorted);
            for (Post post : List.of(lower, upper)) {
                if (post instanceof Post.MeanOf mean && mean.n() > sorted.length) {
                    return Range.failed(
                            name(),
                            "a post is the mean of " + mean.n() + " values, of which there are " + sorted.length);
                }
            }
            int sign = setting.direction().sign();
            double worse = directed(lower, sorted, sign);
            double better = directed(upper, sorted, sign);
            return worse < better
                    ? range.mapping(
                            name(),
                            setting,
                            better - worse,
                            x -> scale * Math.min(Math.max((x - worse) / (better - worse), 0), 1))
                    : Range.failed(
                            name(),
                            "the worse post of " + setting.column() + " is " + (sign * worse + 0.0)
                                    + ", no worse than the better" + " one, " + (sign * better + 0.0));
        });
    }

    /** @param sorted directed values, the worst first */
    private static double directed(Post post, double[] sorted, int sign) {
        if (post instanceof Post.Fixed fixed) {
            return sign * fixed.value();
        } else if (post instanceof Post.Percentile percentile) {
            double at = (sorted.length - 1) * percentile.percent() / 100;
            int below = (int) at;
            double part = at - below;
            return sorted[below] * (1 - part) + sorted[Math.min(below + 1, sorted.length - 1)] * part;
        } else if (post instanceof Post.MeanOf mean) {
            int from = mean.best() ? sorted.length - mean.n() : 0;
            return OrderedSum.mean(IntStream.range(from, from + mean.n())
                    .mapToDouble(i -> sorted[i])
                    .toArray());
        }
        throw new IllegalStateException("no such kind: " + post);
    }
}
