package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.ScoringStopped;
import org.jspecify.annotations.Nullable;

/** Distribution of ranks and scores over the runs of a {@link MonteCarlo}. */
public final class RankUncertainty {

    private final Study study;
    private final MonteCarlo settings;
    private final Design design;
    private final boolean exact;
    private final Ledger ledger;
    private final @Nullable ScoringStopped[] stopped;
    private final int[] counted;
    private final List<Effect> effects;

    private RankUncertainty(
            Study study,
            MonteCarlo settings,
            Design design,
            boolean exact,
            Ledger ledger,
            @Nullable ScoringStopped[] stopped,
            List<Effect> effects) {
        this.study = study;
        this.settings = settings;
        this.design = design;
        this.exact = exact;
        this.ledger = ledger;
        this.stopped = stopped;
        this.counted = IntStream.range(0, stopped.length)
                .filter(r -> stopped[r] == null)
                .toArray();
        this.effects = effects;
    }

    static RankUncertainty of(
            Study study, MonteCarlo settings, Design design, boolean exact, List<String> nodes, Monitor monitor) {
        Ledger ledger = new Ledger(nodes, design.runs(), study.base());
        @Nullable ScoringStopped[] stopped = new ScoringStopped[design.runs()];
        Workers.run(settings.threads(), design.runs(), monitor, run -> {
            try {
                ledger.write(run, study.score(design.point(run), Study.ALL));
            } catch (ScoringStopped e) {
                stopped[run] = e;
            }
        });
        List<Effect> effects = new Probes(study, design, ledger, stopped)
                .effects(Math.min(settings.probes(), design.runs()), settings.threads(), monitor);
        return new RankUncertainty(study, settings, design, exact, ledger, stopped, effects);
    }

    public Study study() {
        return study;
    }

    public MonteCarlo settings() {
        return settings;
    }

    /** Whether every combination was run, so that nothing is left to chance. */
    public boolean isExact() {
        return exact;
    }

    /** How many runs there were, those that stopped among them. */
    public int runs() {
        return design.runs();
    }

    /** Choices of a run; {@link Study#replay} scores it again. */
    public Run run(int index) {
        if (index < 0 || index >= design.runs()) {
            throw new IllegalArgumentException("expected a run from 0 to " + (design.runs() - 1) + ", found " + index);
        }
        return new Run(index, design.point(index));
    }

    /** The runs that could not be scored, and why. They count in no figure. */
    public List<Stopped> stopped() {
        List<Stopped> all = new ArrayList<>();
        for (int r = 0; r < stopped.length; r++) {
            ScoringStopped e = stopped[r];
            if (e != null) {
                all.add(new Stopped(r, String.valueOf(e.getMessage())));
            }
        }
        return all;
    }

    public record Stopped(int run, String why) {}

    /** Effect of each choice, in the choices' order; a choice without any effect says so. */
    public List<Effect> effects() {
        return effects;
    }

    /** The nodes watched, the headline first. */
    public List<String> nodes() {
        return ledger.nodes();
    }

    /** How every unit fares on a node, in the units' order. */
    public List<Standing> standings(String node) {
        int n = ledger.node(node);
        return standings(n, study.base().ranks(node), (run, unit) -> {
            int rank = ledger.rank(n, run, unit);
            return rank == 0 && ledger.isScored(n, run, unit) ? RankOf.OUTSIDE : rank;
        });
    }

    /** How the units of a group of the methodology fare among themselves; the others are not ranked there. */
    public List<Standing> standingsWithin(String group, String node) {
        int n = ledger.node(node);
        boolean[] members = study.base().members(group);
        int[][] ranks = new int[design.runs()][];
        for (int run : counted) {
            ranks[run] = ranksAmong(members, n, run);
        }
        return standings(n, study.base().ranksWithin(group, node), (run, unit) -> {
            int rank = ranks[run][unit];
            return rank == 0 && members[unit] && ledger.isScored(n, run, unit) ? RankOf.OUTSIDE : rank;
        });
    }

    /** The methodology's ranker on the run's ranks in place of its scores: as much is known of who is ahead of whom. */
    private int[] ranksAmong(boolean[] members, int node, int run) {
        double[] ahead = new double[members.length];
        @Nullable Reason[] out = new Reason[members.length];
        for (int u = 0; u < members.length; u++) {
            int rank = ledger.rank(node, run, u);
            ahead[u] = -rank;
            out[u] = members[u] && rank > 0
                    ? null
                    : new Reason.NotAmong(study.base().units().code(u));
        }
        return study.base().methodology().ranks(Column.owning(ahead, out));
    }

    /** A unit's rank in a run; 0 where it has no score. */
    private interface RankOf {

        /** The unit has a score in the run, but no rank by the methodology itself. */
        int OUTSIDE = -1;

        int in(int run, int unit);
    }

    private List<Standing> standings(int node, int[] base, RankOf ranks) {
        return IntStream.range(0, base.length)
                .mapToObj(u -> standing(node, u, base[u], ranks))
                .toList();
    }

    private Standing standing(int node, int unit, int baseRank, RankOf rankOf) {
        double[] ranks = new double[counted.length];
        double[] scores = new double[counted.length];
        int n = 0;
        int top = 0;
        int scored = 0;
        for (int run : counted) {
            int rank = rankOf.in(run, unit);
            scored += rank == 0 ? 0 : 1;
            if (rank > 0) {
                ranks[n] = rank;
                scores[n++] = ledger.score(node, run, unit);
                top += rank <= settings.top() ? 1 : 0;
            }
        }
        boolean isEnough = n >= Standing.ENOUGH * counted.length;
        return new Standing(
                study.base().units().code(unit),
                baseRank,
                scored,
                counted.length,
                counted.length == 0 ? 0 : (double) top / counted.length,
                isEnough ? Spread.of(Arrays.copyOf(ranks, n), settings.level()) : Optional.empty(),
                isEnough ? Spread.of(Arrays.copyOf(scores, n), settings.level()) : Optional.empty());
    }

    /** The ranks of a unit on a node, run by run; 0 where it was not ranked. */
    public int[] ranks(String node, String unit) {
        int n = ledger.node(node);
        int u = unit(unit);
        return IntStream.range(0, runs()).map(r -> ledger.rank(n, r, u)).toArray();
    }

    /** How two units compare on a node. */
    public Duel duel(String node, String unit, String other) {
        return duel(ledger.node(node), unit(unit), unit(other));
    }

    /** @return for each unit and each other one, in the units' order, how they compare */
    public Duel[][] duels(String node) {
        int n = ledger.node(node);
        int units = study.base().units().size();
        Duel[][] duels = new Duel[units][units];
        for (int a = 0; a < units; a++) {
            for (int b = 0; b <= a; b++) {
                duels[a][b] = duel(n, a, b);
                duels[b][a] = duels[a][b].turned();
            }
        }
        return duels;
    }

    private Duel duel(int node, int a, int b) {
        int before = 0;
        int level = 0;
        int behind = 0;
        for (int run : counted) {
            int rankA = ledger.rank(node, run, a);
            int rankB = ledger.rank(node, run, b);
            if (rankA > 0 && rankB > 0) {
                before += rankA < rankB ? 1 : 0;
                level += rankA == rankB ? 1 : 0;
                behind += rankA > rankB ? 1 : 0;
            }
        }
        return new Duel(before, level, behind);
    }

    /** In how many runs, of those in which both were ranked, a unit came before, level with and behind another. */
    public record Duel(int before, int level, int behind) {

        /** The share of runs in which the unit outranks the other; empty where they never met. */
        public OptionalDouble outranks() {
            int met = before + level + behind;
            return met == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) before / met);
        }

        Duel turned() {
            return new Duel(/* before= */ behind, level, /* behind= */ before);
        }
    }

    private int unit(String code) {
        int unit = study.base().units().indexOf(code);
        if (unit < 0) {
            throw new IllegalArgumentException("there is no unit " + code);
        }
        return unit;
    }
}
