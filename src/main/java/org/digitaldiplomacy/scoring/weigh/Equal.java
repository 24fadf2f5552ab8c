package org.digitaldiplomacy.scoring.weigh;

import java.util.Arrays;
import java.util.List;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Method;

/** The same weight for every child that takes part. A stated weight of zero keeps a child out. */
public record Equal() implements Weigher.StatedWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "equal",
                    "The same weight for every child; one with a stated weight of zero stays out.",
                    "wₖ = 1",
                    "OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6",
                    List.of(),
                    arguments -> new Equal())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public double[] weigh(double[] stated) {
        return Arrays.stream(stated).map(w -> w > 0 ? 1 : 0).toArray();
    }
}
