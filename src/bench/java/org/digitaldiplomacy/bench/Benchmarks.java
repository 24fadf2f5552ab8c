package org.digitaldiplomacy.bench;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, all or those that JMH's own options pick, and prints a {@link Summary} of what they cost. */
public final class Benchmarks {

    private static final String RESULTS = "target/bench/results.json";

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(ProcessorTime.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(RESULTS)
                        .build())
                .run();
        System.out.print(new Summary(results).text());
        System.out.println("\n\nAll figures: " + RESULTS);
    }
}
