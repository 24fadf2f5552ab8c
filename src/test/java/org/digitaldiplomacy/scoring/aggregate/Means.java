package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import org.digitaldiplomacy.scoring.Aggregator.RowAggregator;

/** The aggregators that are means: monotone, and within the range of their values. */
final class Means {

    static final List<RowAggregator> ALL = List.of(
            new Arithmetic(),
            new Minimum(),
            new Maximum(),
            new Geometric(),
            new Harmonic(),
            new PowerMean(-20),
            new PowerMean(-1),
            new PowerMean(-1e-9),
            new PowerMean(0),
            new PowerMean(0.5),
            new PowerMean(1),
            new PowerMean(3),
            new PowerMean(50));

    private Means() {}
}
