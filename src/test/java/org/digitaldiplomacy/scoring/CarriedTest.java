package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.screen.Coverage;
import org.digitaldiplomacy.scoring.weigh.Equal;
import org.digitaldiplomacy.scoring.weigh.Given;
import org.junit.jupiter.api.Test;

class CarriedTest {

    /** Weights of 3 and 1; below the first, 1 and 2. All six units have posts and followers, five have data. */
    private static Composite root(double minUnits, Weigher weigher) {
        Screen screen = new Coverage(0, minUnits, false);
        Composite reach = SmallWorld.composite("reach", SmallWorld.indicator("posts"), SmallWorld.indicator("data"));
        Composite weighed = reach.withChildren(List.of(
                        new Composite.Child(SmallWorld.indicator("posts"), 1, ""),
                        new Composite.Child(SmallWorld.indicator("data"), 2, "")))
                .withWeigher(weigher);
        Composite root = SmallWorld.composite("index", weighed, SmallWorld.indicator("followers"));
        return screened(
                root.withChildren(List.of(
                        new Composite.Child(screened(weighed, screen), 3, ""),
                        new Composite.Child(SmallWorld.indicator("followers"), 1, ""))),
                screen);
    }

    private static Composite screened(Composite node, Screen screen) {
        return new Composite(
                node.id(),
                node.name(),
                node.children(),
                node.weigher(),
                node.aggregator(),
                screen,
                Optional.empty(),
                node.onFailure());
    }

    private static Carried carried(Composite root, int asOf) {
        return Carried.of(Engine.score(SmallWorld.methodology(root), SmallWorld.panel(), asOf));
    }

    @Test
    void all_is_carried_where_enough_is_known() {
        Carried carried = carried(root(0.8, new Given()), 2020);
        assertThat(carried.share()).isCloseTo(1, within(1e-15));
        assertThat(carried.reaches(1)).isTrue();
        assertThat(carried.fallen()).isEmpty();
    }

    /** Data is 2/3 of 3/4 of the weight. */
    @Test
    void what_too_few_have_takes_its_product_of_shares_with_it() {
        Carried carried = carried(root(0.9, new Given()), 2020);
        assertThat(carried.share()).isCloseTo(0.5, within(1e-15));
        assertThat(carried.reaches(0.5)).isTrue();
        assertThat(carried.reaches(0.51)).isFalse();
        assertThat(carried.fallen()).singleElement().satisfies(f -> {
            assertThat(f.indicator()).isEqualTo("data");
            assertThat(f.share()).isCloseTo(0.5, within(1e-15));
            assertThat(f.because().code()).isEqualTo("NOT_CARRIED");
        });
    }

    @Test
    void stated_weights_are_those_that_the_weigher_makes_of_them() {
        assertThat(carried(root(0.9, new Equal()), 2020).share()).isCloseTo(1 - 0.75 / 2, within(1e-15));
    }

    @Test
    void what_is_too_old_is_named_with_how_often_it_is() {
        Composite aging = root(0.9, new Given());
        IndicatorNode followers = (IndicatorNode) aging.children().get(1).node();
        IndicatorNode old = new IndicatorNode(
                followers.id(),
                followers.name(),
                followers.column(),
                BuiltIn.of(Derivation.Selection.class, "latest", Map.of("max-age", 2)),
                List.of(),
                followers.direction(),
                followers.imputer(),
                followers.treatment(),
                followers.normaliser(),
                followers.about());
        Composite root = aging.withChildren(List.of(aging.children().get(0), new Composite.Child(old, 1, "")));
        Scores scores = Engine.score(SmallWorld.methodology(root), SmallWorld.panel(), 2030);

        assertThat(Carried.of(scores).sentence(scores))
                .isEqualTo(
                        "25.0 % of the weight of index rests on indicators that carry weight. Those without: data (50.0 %"
                                + " of the weight): 83.3 % of the units have data; 90.0 % are needed for it to carry weight."
                                + " followers (25.0 % of the weight): 0.0 % of the units have followers; 90.0 % are needed for it"
                                + " to carry weight. 6 of the 6 units have only observations that are too old.");
    }
}
