package org.digitaldiplomacy.scoring.weigh;

import java.util.List;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Method;

/** The weights that the methodology states. */
public record Given() implements Weigher.StatedWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "given",
                    "The weights as the methodology states them, 1 where it states none.",
                    "wₖ as stated",
                    "OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6",
                    List.of(),
                    arguments -> new Given())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public double[] weigh(double[] stated) {
        return stated.clone();
    }
}
