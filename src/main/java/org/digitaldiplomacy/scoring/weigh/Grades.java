package org.digitaldiplomacy.scoring.weigh;

import java.util.List;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Method;

/** A reader's own grades of importance, from 0 (leave out) to 5. */
public record Grades() implements Weigher.StatedWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "grades",
                    "A reader's grades of importance from 0 to 5, stated as weights; a grade of 0 leaves the child out.",
                    "wₖ = gₖ/Σ g, with 0 ≤ gₖ ≤ 5",
                    "OECD Better Life Index, own weights by ratings from 0 to 5",
                    List.of(),
                    arguments -> new Grades())
            .monotone();

    private static final double HIGHEST = 5;

    @Override
    public String name() {
        return METHOD.name();
    }

    /** @throws IllegalArgumentException for a grade outside 0 to 5 */
    @Override
    public double[] weigh(double[] stated) {
        for (double grade : stated) {
            if (!(grade >= 0 && grade <= HIGHEST)) {
                throw new IllegalArgumentException("a grade must be from 0 to 5, found " + grade);
            }
        }
        return stated.clone();
    }
}
