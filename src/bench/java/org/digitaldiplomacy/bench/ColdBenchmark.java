package org.digitaldiplomacy.bench;

import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.scoring.Scores;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/** The same as {@link FlagshipBenchmark}, once, in a virtual machine that has just started. */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdBenchmark {

    @Benchmark
    public DataPackage reading() {
        return Flagship.data();
    }

    @Benchmark
    public Scores scoring(Flagship flagship) {
        return flagship.score();
    }
}
