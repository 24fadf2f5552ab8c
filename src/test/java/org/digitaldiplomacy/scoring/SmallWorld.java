package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.weigh.Given;

/**
 * Six units and four indicators in two dimensions, small enough to check by hand. {@code reach} holds {@code posts} and
 * {@code followers}; {@code openness} holds {@code data} and {@code delay}, of which less is better. F has no data.
 */
public final class SmallWorld {

    public static final List<String> CODES = List.of("A", "B", "C", "D", "E", "F");

    private SmallWorld() {}

    public static Panel panel() {
        Panel.Builder panel = Panel.of(Units.of(CODES));
        add(panel, "posts", 10, 20, 30, 40, 50, 60);
        add(panel, "followers", 60, 10, 50, 20, 40, 30);
        add(panel, "data", 5, 9, 1, 7, 3);
        add(panel, "delay", 2, 1, 6, 3, 5, 4);
        add(panel, "population", 100, 900, 300, 50, 700, 20);
        return panel.build();
    }

    private static void add(Panel.Builder panel, String column, double... values) {
        for (int i = 0; i < values.length; i++) {
            panel.add(column, CODES.get(i), new Datum(2020, values[i], "test", false));
        }
    }

    public static Methodology methodology() {
        return methodology(composite(
                "index",
                composite("reach", indicator("posts"), indicator("followers")),
                composite("openness", indicator("data"), indicator("delay", IndicatorDirection.LOWER_IS_BETTER))));
    }

    public static Methodology methodology(Composite root) {
        return new Methodology(
                "small",
                "1.0.0",
                "Small world",
                "A world to test with.",
                Methodology.Scope.ALL,
                root,
                List.of(),
                List.of(),
                new PlainSteps.CountBetter(),
                List.of());
    }

    public static Composite composite(String id, Node... children) {
        return new Composite(
                id,
                id,
                List.of(children).stream()
                        .map(c -> new Composite.Child(c, 1, ""))
                        .toList(),
                new Given(),
                new Arithmetic(),
                new PlainSteps.NoScreen(),
                OptionalInt.empty(),
                Composite.OnFailure.EXCLUDE_UNIT);
    }

    public static IndicatorNode indicator(String id) {
        return indicator(id, IndicatorDirection.HIGHER_IS_BETTER);
    }

    public static IndicatorNode indicator(String id, IndicatorDirection direction) {
        return new IndicatorNode(
                id,
                id,
                id,
                new PlainSteps.Newest(),
                List.of(),
                direction,
                new PlainSteps.KeepGaps(),
                new PlainSteps.Untreated(),
                new PlainSteps.Range(0, 1),
                new IndicatorNode.About("", "", "", "", ""));
    }
}
