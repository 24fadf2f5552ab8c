package org.digitaldiplomacy.bench;

import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.scoring.Scores;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/** The bundled data and the flagship's edition of 2026, in a virtual machine that has warmed up. */
@BenchmarkMode(Mode.AverageTime)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FlagshipBenchmark {

    /** Reads and checks the whole bundled data package. */
    @Benchmark
    public DataPackage reading() {
        return Flagship.data();
    }

    /** From observations to scores, ranks and all that explains them. */
    @Benchmark
    public Scores scoring(Flagship flagship) {
        return flagship.score();
    }
}
