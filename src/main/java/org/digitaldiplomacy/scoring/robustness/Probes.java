package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.ScoringStopped;
import org.jspecify.annotations.Nullable;

/** Undoes one choice at a time, to see what it had changed. */
final class Probes {

    /** Scores this close, relative to their size, are the same. */
    private static final double ROUNDING = 1e-12;

    private final Study study;
    private final Design design;
    private final Ledger ledger;
    private final @Nullable ScoringStopped[] stopped;

    Probes(Study study, Design design, Ledger ledger, @Nullable ScoringStopped[] stopped) {
        this.study = study;
        this.design = design;
        this.ledger = ledger;
        this.stopped = stopped;
    }

    /** How the watched nodes differ between two scorings. */
    private record Difference(boolean scores, boolean ranks, double meanShift) {}

    List<Effect> effects(int probes, int threads, Monitor monitor) {
        int choices = study.choices().size();
        @Nullable Difference[] found = new Difference[choices * probes];
        Workers.run(threads, found.length, silent(monitor), i -> found[i] = undone(i / probes, i % probes));
        List<Effect> effects = new ArrayList<>();
        for (int c = 0; c < choices; c++) {
            List<Difference> differences = new ArrayList<>();
            for (Difference d : Arrays.copyOfRange(found, c * probes, (c + 1) * probes)) {
                if (d != null) {
                    differences.add(d);
                }
            }
            effects.add(new Effect(
                    study.choices().get(c).id(),
                    differences.size(),
                    (int) differences.stream().filter(Difference::scores).count(),
                    (int) differences.stream().filter(Difference::ranks).count(),
                    OrderedSum.mean(differences.stream()
                            .mapToDouble(Difference::meanShift)
                            .toArray()),
                    alone(c)));
        }
        return effects;
    }

    private static Monitor silent(Monitor monitor) {
        return new Monitor() {
            @Override
            public void progress(int done, int of) {}

            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }
        };
    }

    /** @return null where either could not be scored */
    private @Nullable Difference undone(int choice, int run) {
        if (stopped[run] != null) {
            return null;
        }
        Ledger without = ledger.like(1);
        try {
            without.write(0, study.score(design.point(run), c -> c != choice));
            return difference(ledger, run, without);
        } catch (ScoringStopped e) {
            return null;
        }
    }

    private List<Effect.Alone> alone(int choice) {
        List<Effect.Alone> all = new ArrayList<>();
        Ledger base = ledger.like(1);
        base.write(0, study.score(new double[study.dimensions()], c -> false));
        for (int option = 0; option < study.layout().alternatives(choice); option++) {
            double[] point = new double[study.dimensions()];
            point[study.layout().start(choice)] = study.layout().coordinate(choice, option);
            String label =
                    ((Choice.Alternatives) study.choices().get(choice)).labels().get(option);
            Ledger taken = ledger.like(1);
            try {
                taken.write(0, study.score(point, c -> c == choice));
                Difference d = difference(base, 0, taken);
                all.add(new Effect.Alone(label, d.scores(), d.meanShift(), Optional.empty()));
            } catch (ScoringStopped e) {
                all.add(new Effect.Alone(label, false, 0, Optional.of(String.valueOf(e.getMessage()))));
            }
        }
        return all;
    }

    private int units() {
        return study.base().units().size();
    }

    private Difference difference(Ledger one, int run, Ledger other) {
        boolean scores = false;
        boolean ranks = false;
        int shift = 0;
        int both = 0;
        for (int node = 0; node < ledger.nodes().size(); node++) {
            for (int u = 0; u < units(); u++) {
                int before = one.rank(node, run, u);
                int after = other.rank(node, 0, u);
                ranks |= before != after;
                scores |= (before > 0) != (after > 0) || differ(one.score(node, run, u), other.score(node, 0, u));
                if (node == 0 && before > 0 && after > 0) {
                    shift += Math.abs(before - after);
                    both++;
                }
            }
        }
        return new Difference(scores, ranks, both == 0 ? 0 : (double) shift / both);
    }

    private static boolean differ(double a, double b) {
        return Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b));
    }
}
