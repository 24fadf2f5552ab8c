package org.digitaldiplomacy.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time that an operation took: of all threads, garbage collection and compilation among them. Unlike time
 * on the clock it does not tell how busy the machine was with other things.
 */
public final class ProcessorTime implements InternalProfiler {

    static final String RESULT = "processor";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    @Override
    public String getDescription() {
        return "Processor time of the whole virtual machine, per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double milliseconds = (system.getProcessCpuTime() - before) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        double operations = Math.max(1, result.getMetadata().getMeasuredOps());
        return List.of(new ScalarResult(RESULT, milliseconds / operations, "ms/op", AggregationPolicy.AVG));
    }
}
