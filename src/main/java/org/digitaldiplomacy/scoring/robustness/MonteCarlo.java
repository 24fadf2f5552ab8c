package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;

/**
 * Takes the choices of a study at random, many times over; or every combination of them once, where only alternatives
 * are to be chosen among and these are no more than the runs asked for.
 *
 * @param seed the same one gives the same runs, whatever the number of threads
 * @param nodes the nodes to watch, the first of which is the headline; empty: the root, its children and the leverages
 * @param top for the share of runs in which a unit is among the first so many
 * @param level the share of runs that the intervals hold, such as 0.90 for the 5th to the 95th percentile
 * @param probes in how many runs each choice is also undone, to see what it had changed
 */
public record MonteCarlo(int runs, long seed, int threads, List<String> nodes, int top, double level, int probes) {

    public MonteCarlo {
        nodes = List.copyOf(nodes);
        if (runs < 1 || threads < 1 || top < 1 || probes < 0 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("expected runs, threads and top from 1, probes from 0 and a level"
                    + " between 0 and 1, found " + runs + ", " + threads + ", " + top + ", " + probes + " and "
                    + level);
        }
    }

    /** The usual: on all cores, the first ten, 90 % intervals. */
    public static MonteCarlo of(int runs, long seed) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new MonteCarlo(runs, seed, cores, List.of(), 10, 0.90, 100);
    }

    public MonteCarlo onThreads(int number) {
        return new MonteCarlo(runs, seed, number, nodes, top, level, probes);
    }

    public MonteCarlo watching(List<String> ids) {
        return new MonteCarlo(runs, seed, threads, ids, top, level, probes);
    }

    /**
     * @throws java.util.concurrent.CancellationException where the monitor, or an interrupt, ended the work
     * @throws IllegalArgumentException for a node to watch that the methodology does not have
     */
    public RankUncertainty run(Study study, Monitor monitor) {
        OptionalLong all = study.combinations();
        boolean exact = all.isPresent() && all.getAsLong() <= runs;
        Design design = exact
                ? new Design.Every(study.layout(), (int) all.getAsLong())
                : new Design.Random(runs, study.dimensions(), seed);
        List<String> watched = nodes.isEmpty() ? usual(study.base().methodology()) : nodes;
        watched.forEach(study.base()::ranks);
        return RankUncertainty.of(study, this, design, exact, watched, monitor);
    }

    private static List<String> usual(Methodology methodology) {
        List<String> nodes = new ArrayList<>(List.of(methodology.root().id()));
        methodology.root().children().forEach(child -> nodes.add(child.node().id()));
        methodology.leverages().stream().map(Leverage::id).forEach(nodes::add);
        return nodes;
    }
}
