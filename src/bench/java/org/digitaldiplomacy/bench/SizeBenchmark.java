package org.digitaldiplomacy.bench;

import java.util.List;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Copeland;
import org.digitaldiplomacy.scoring.aggregate.Promethee;
import org.digitaldiplomacy.scoring.robustness.Monitor;
import org.digitaldiplomacy.scoring.robustness.MonteCarlo;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Study;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How cost grows with countries, indicators and runs: one of them varies, the others stay at 200, 50 and 100. */
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class SizeBenchmark {

    private static final int COUNTRIES = 200;
    private static final int INDICATORS = 50;
    private static final int RUNS = 100;

    @State(Scope.Benchmark)
    public static class ByCountries {

        @Param({"50", "200", "1000", "5000"})
        int countries;

        private SyntheticIndex index;
        private Study study;

        @Setup
        public void make() {
            index = SyntheticIndex.of(countries, INDICATORS, new Arithmetic());
            study = index.study();
        }
    }

    @State(Scope.Benchmark)
    public static class ByIndicators {

        @Param({"10", "50", "200", "500"})
        int indicators;

        private SyntheticIndex index;
        private Study study;

        @Setup
        public void make() {
            index = SyntheticIndex.of(COUNTRIES, indicators, new Arithmetic());
            study = index.study();
        }
    }

    @State(Scope.Benchmark)
    public static class ByRuns {

        @Param({"100", "1000", "10000"})
        int runs;

        private Study study;

        @Setup
        public void make() {
            study = SyntheticIndex.of(COUNTRIES, INDICATORS, new Arithmetic()).study();
        }
    }

    /** An index whose countries are compared in pairs, by Copeland. */
    @State(Scope.Benchmark)
    public static class InPairs {

        static final int FEW = 10;

        @Param({"50", "200", "1000"})
        int countries;

        SyntheticIndex index;

        @Setup
        public void make() {
            index = SyntheticIndex.of(countries, FEW, new Copeland(false));
        }
    }

    /** The same by PROMETHEE II, with a linear preference. */
    @State(Scope.Benchmark)
    public static class InPairsByPromethee {

        @Param({"50", "200", "1000"})
        int countries;

        SyntheticIndex index;

        @Setup
        public void make() {
            index = SyntheticIndex.of(countries, InPairs.FEW, new Promethee(false, 0, 10, true));
        }
    }

    @Benchmark
    public Scores scoring(ByCountries by) {
        return by.index.score();
    }

    @Benchmark
    public Scores scoringMoreIndicators(ByIndicators by) {
        return by.index.score();
    }

    @Benchmark
    public Scores scoringInPairs(InPairs by) {
        return by.index.score();
    }

    @Benchmark
    public Scores scoringInPairsByPromethee(InPairsByPromethee by) {
        return by.index.score();
    }

    @Benchmark
    public RankUncertainty monteCarlo(ByCountries by) {
        return run(by.study, RUNS);
    }

    @Benchmark
    public RankUncertainty monteCarloMoreIndicators(ByIndicators by) {
        return run(by.study, RUNS);
    }

    @Benchmark
    public RankUncertainty monteCarloMoreRuns(ByRuns by) {
        return run(by.study, by.runs);
    }

    /** On one thread; only the root is watched. */
    private static RankUncertainty run(Study study, int runs) {
        return new MonteCarlo(runs, 1, 1, List.of("index"), 10, 0.9, 0).run(study, Monitor.NONE);
    }
}
