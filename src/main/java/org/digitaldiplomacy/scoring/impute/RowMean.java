package org.digitaldiplomacy.scoring.impute;

import java.util.List;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.method.Method;

/** Fills a gap with the mean of the unit's other indicators of the same parent, as far up each one's range. */
public record RowMean() implements Imputer.RowImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "row-mean",
                    "Places a gap as far up its range as the unit's other indicators of the same parent are, by their mean.",
                    "x so that z(x) = mean{z of the known siblings}, z = (d x − min) / (max − min)",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
                    List.of(),
                    a -> new RowMean())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public double impute(double[] siblings) {
        return Average.MEAN.of(siblings);
    }
}
