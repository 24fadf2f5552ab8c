package org.digitaldiplomacy.scoring.impute;

import java.util.List;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.method.Method;

/** Fills a gap with the median of the unit's other indicators of the same parent, as far up each one's range. */
public record RowMedian() implements Imputer.RowImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "row-median",
                    "Places a gap as far up its range as the unit's other indicators of the same parent are, by their median.",
                    "x so that z(x) = median{z of the known siblings}, z = (d x − min) / (max − min)",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
                    List.of(),
                    a -> new RowMedian())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public double impute(double[] siblings) {
        return Average.MEDIAN.of(siblings);
    }
}
