package org.digitaldiplomacy.bench;

import java.util.List;
import org.digitaldiplomacy.scoring.robustness.AsemStudy;
import org.digitaldiplomacy.scoring.robustness.Monitor;
import org.digitaldiplomacy.scoring.robustness.MonteCarlo;
import org.digitaldiplomacy.scoring.robustness.Sensitivity;
import org.digitaldiplomacy.scoring.robustness.Standing;
import org.digitaldiplomacy.scoring.robustness.Study;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Robustness of the ASEM example: 51 countries × 49 indicators; the winsorising limit, the normaliser, the aggregator
 * and weights at three levels vary. Each operation starts from the data, and ends with the rank intervals or the
 * indices of all countries.
 */
@BenchmarkMode(Mode.AverageTime)
@Fork(2)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 1)
public class AsemBenchmark {

    @State(Scope.Benchmark)
    public static class Cores {

        @Param({"1", "2"})
        int threads;
    }

    @Benchmark
    public List<Standing> monteCarlo10000(Cores cores) {
        return MonteCarlo.of(10_000, 42)
                .onThreads(cores.threads)
                .run(AsemStudy.study(), Monitor.NONE)
                .standings("Index");
    }

    /** 8,192 runs: 1,024 rows for six choices and two samples. */
    @Benchmark
    @Fork(1)
    public Sensitivity.Result sobol1024(Cores cores) {
        return Sensitivity.of(1024, 42).onThreads(cores.threads).run(AsemStudy.study(), Monitor.NONE);
    }

    /** What a study costs before its first run. */
    @Benchmark
    @Fork(1)
    public Study preparation() {
        return AsemStudy.study();
    }
}
