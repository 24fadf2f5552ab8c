package org.digitaldiplomacy.scoring.respond;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Log-odds of the share of a scale that a score makes up. A prediction that comes back from there never lies beyond the
 * ends of the scale; it is the median, not the mean, of what is expected in points.
 *
 * @param scale the upper end of the scores, in points; the lower end is 0
 * @param squeeze whether scores are first drawn in by half a unit in n, so that the ends have a logit; otherwise a score
 *     at or beyond an end is a failure
 */
public record Logit(double scale, boolean squeeze) implements Response {

    public static final Method<Response> METHOD = new Method<Response>(
                    Response.class,
                    "logit",
                    "Regresses the log-odds of scores that end at 0 and at the scale, so that no prediction lies beyond.",
                    "ln(p / (1 − p)), p = y / scale; squeezed: p = (y / scale · (n − 1) + 1/2) / n, n the units that take part",
                    "Warton and Hui (2011), The arcsine is asinine, Ecology 92; squeeze: Smithson and Verkuilen (2006), A"
                            + " better lemon squeezer?, Psychological Methods 11",
                    List.of(
                            Parameter.number("scale", "The upper end of the scores; the lower one is 0.")
                                    .above(0)
                                    .orElse(100.0),
                            Parameter.choice(
                                            "ends",
                                            "What becomes of a score at an end, which has no log-odds: the unit fails"
                                                    + " and takes no part, or all scores are drawn in a little.",
                                            "refuse",
                                            "squeeze")
                                    .orElse("refuse")),
                    a -> new Logit(a.number("scale"), a.text("ends").equals("squeeze")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell forward(double score, int n) {
        boolean isWithin = squeeze ? score >= 0 && score <= scale : score > 0 && score < scale;
        if (!isWithin) {
            String domain = squeeze ? "scores from 0 to " + end() : "scores above 0 and below " + end();
            return Cell.missing(new Reason.OutsideDomain(name(), score, domain));
        }
        if (!squeeze) {
            return Cell.of(StrictMath.log(score) - StrictMath.log(scale - score));
        }
        double up = score * (n - 1) + scale / 2;
        double down = (scale - score) * (n - 1) + scale / 2;
        return Cell.of(StrictMath.log(up) - StrictMath.log(down));
    }

    private String end() {
        return scale == StrictMath.rint(scale) ? String.valueOf((long) scale) : String.valueOf(scale);
    }

    @Override
    public double back(double fitted, int n) {
        double points = scale / (1 + StrictMath.exp(-fitted));
        double wide = squeeze ? (points * n - scale / 2) / (n - 1) : points;
        return Math.max(0, Math.min(scale, wide));
    }
}
