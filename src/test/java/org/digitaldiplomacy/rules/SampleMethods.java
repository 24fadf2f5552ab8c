package org.digitaldiplomacy.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Arguments;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.digitaldiplomacy.scoring.respond.Linear;
import org.digitaldiplomacy.scoring.respond.Logit;

/** A handful of methods that record how they were called, so that messages do not change with the real ones. */
final class SampleMethods {

    static final MethodRegistry REGISTRY = new MethodRegistry(List.of(SampleMethods::all));

    private SampleMethods() {}

    private static List<Method<?>> all() {
        return List.of(
                method(
                        Derivation.Selection.class,
                        "latest",
                        a -> new Pick("latest", a.integer("max-age")),
                        Parameter.integer("max-age", "In years.").atLeast(0).orElse(100)),
                method(Derivation.Transformation.class, "log1p", a -> new Change("log1p", "", 1)),
                method(
                        Derivation.Transformation.class,
                        "per",
                        a -> new Change("per", a.text("column"), a.number("scale")),
                        Parameter.column("column", "What to divide by."),
                        Parameter.number("scale", "What to multiply with.")
                                .above(0)
                                .orElse(1.0)),
                method(
                        Derivation.Transformation.class,
                        "ordinal",
                        a -> new Change(
                                "ordinal", String.join(" ", a.scale("values").keySet()), 1),
                        Parameter.scale("values", "What each word counts.")),
                method(Imputer.class, "none", a -> new Fill("none")),
                method(Treatment.class, "none", a -> new Tame("none", 0)),
                method(
                        Treatment.class,
                        "winsorise",
                        a -> new Tame("winsorise", a.integer("points")),
                        Parameter.integer("points", "At most.")
                                .atLeast(0)
                                .atMost(20)
                                .orElse(5)),
                method(
                        Normaliser.class,
                        "min-max",
                        SampleMethods::minMax,
                        Parameter.number("lower", "Of the scale.").orElse(0.0),
                        Parameter.number("upper", "Of the scale.").orElse(100.0),
                        Parameter.flag("clamp", "Whether to stay within it.").orElse(false)),
                method(Weigher.class, "given", a -> new Weigh("given")),
                method(Aggregator.class, "arithmetic", a -> new Sum("arithmetic")),
                method(Aggregator.class, "geometric", a -> new Sum("geometric")),
                method(
                        Screen.class,
                        "coverage",
                        a -> new Sift("coverage", a.number("min-known")),
                        Parameter.number("min-known", "The share.").atLeast(0).atMost(1)),
                method(
                        Ranker.class,
                        "competition",
                        a -> new Rank("competition"),
                        Parameter.choice("ties", "Who takes which rank.", "best", "mean")
                                .orElse("best")),
                Linear.METHOD,
                Logit.METHOD);
    }

    private static Scale minMax(Arguments a) {
        if (a.number("lower") >= a.number("upper")) {
            throw new IllegalArgumentException("lower below upper");
        }
        return new Scale("min-max", a.number("lower"), a.number("upper"));
    }

    private static <S extends Step> Method<S> method(
            Class<S> step, String name, Function<Arguments, ? extends S> constructor, Parameter... parameters) {
        return new Method<>(step, name, "A sample.", "y = x", "none", List.of(parameters), constructor);
    }

    record Pick(String name, int maxAge) implements Derivation.Selection {
        @Override
        public Selected select(String column, List<Datum> series, int asOf) {
            return new Selected.Nothing(new Reason.NoObservation(column));
        }
    }

    record Change(String name, String column, double scale) implements Derivation.Transformation {
        @Override
        public Cell transform(Cell x, Derivation.Row row) {
            return x;
        }
    }

    record Fill(String name) implements Imputer.ColumnImputer {
        @Override
        public Column impute(Column column, Units units) {
            return column;
        }
    }

    record Tame(String name, int points) implements Treatment {
        @Override
        public Treated treat(Column column) {
            return new Treated(column, "none", 0);
        }
    }

    record Scale(String name, double lower, double upper) implements Normaliser {
        @Override
        public Fit fit(Column pool, Setting setting) {
            return new Fit.Mapping(x -> x);
        }
    }

    record Weigh(String name) implements Weigher.StatedWeigher {
        @Override
        public double[] weigh(double[] stated) {
            return stated.clone();
        }
    }

    record Sum(String name) implements Aggregator.RowAggregator {
        @Override
        public double aggregate(double[] values, double[] weights, int n) {
            return values[0];
        }
    }

    record Sift(String name, double least) implements Screen {
        @Override
        public Optional<Reason> indicator(String id, int known, int units) {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> unit(Composite node, int knownIndicators, int indicators, List<Part> parts) {
            return Optional.empty();
        }
    }

    record Rank(String name) implements Ranker {
        @Override
        public int[] rank(Column scores) {
            return new int[scores.size()];
        }
    }
}
