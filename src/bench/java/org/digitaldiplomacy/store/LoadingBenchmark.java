package org.digitaldiplomacy.store;

import org.digitaldiplomacy.bench.Flagship;
import org.digitaldiplomacy.port.DataPackage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads the bundled data package and loads it into an empty PostgreSQL, once, in a virtual machine that has just
 * started. The server's own processor time is not counted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadingBenchmark {

    private PostgresDataPackages packages;

    @Setup
    public void start() {
        packages = new PostgresDataPackages(new FreshDatabase().database());
    }

    @Benchmark
    public DataPackage loading() {
        DataPackage data = Flagship.data();
        packages.replace(data);
        return data;
    }
}
