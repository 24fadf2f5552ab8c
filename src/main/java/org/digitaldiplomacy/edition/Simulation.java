package org.digitaldiplomacy.edition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.port.Deadline;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.ScoringStopped;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.jspecify.annotations.Nullable;

/** Scores an edition's frozen inputs under a scenario, beside what was published. */
public final class Simulation {

    private static final int FEWEST_COUNTRIES = 2;

    private final MethodRegistry methods;
    private final Consumer<Duration> timer;

    public Simulation(MethodRegistry methods) {
        this(methods, took -> {});
    }

    /** @param timer is told how long each scoring took */
    public Simulation(MethodRegistry methods, Consumer<Duration> timer) {
        this.methods = methods;
        this.timer = timer;
    }

    /** The outcome of a scenario. */
    public sealed interface Outcome {

        record Scored(SimulatedScores scores) implements Outcome {}

        /** @param problems a sentence for each, with the value found and the value expected */
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * @param edition what it was scored from
     * @param published what came out of that
     */
    public Outcome run(RankComparison.Side edition, Scores published, Scenario scenario) {
        ScenarioRules rules = new ScenarioRules(edition.methodology(), methods, scenario);
        Methodology varied = rules.methodology();
        List<String> problems = new ArrayList<>(rules.problems());
        Panel panel = panel(published, edition.panel(), scenario.countries(), problems);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        try {
            Deadline.check();
            long began = System.nanoTime();
            Scores scores = Engine.score(varied, panel, edition.asOf());
            timer.accept(Duration.ofNanos(System.nanoTime() - began));
            return new Outcome.Scored(new SimulatedScores(published, scores));
        } catch (ScoringStopped stopped) {
            return new Outcome.Refused(List.of(String.valueOf(stopped.getMessage())));
        }
    }

    private static Panel panel(Scores published, Panel whole, @Nullable Set<CountryCode> only, List<String> problems) {
        if (only == null) {
            return whole;
        }
        Set<String> codes = only.stream().map(CountryCode::value).collect(Collectors.toSet());
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < whole.units().size(); i++) {
            String code = whole.units().code(i);
            if (codes.contains(code) && published.units().indexOf(code) >= 0) {
                rows.add(i);
            }
        }
        if (rows.size() < FEWEST_COUNTRIES) {
            problems.add("A scenario needs at least " + FEWEST_COUNTRIES + " countries that take part in the edition,"
                    + " found " + rows.size() + ".");
            return whole;
        }
        return whole.subset(rows);
    }
}
