package org.digitaldiplomacy.scoring.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.scoring.builtin.Gaps.GAP;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.Screen.Part;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.weigh.Given;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private static final List<Part> RANKED = List.of(new Part("a", Cell.of(1)), new Part("b", Cell.of(2)));
    private static final List<Part> HALF = List.of(new Part("a", Cell.of(1)), new Part("b", Cell.missing(GAP)));

    @Test
    void a_share_that_equals_the_threshold_is_enough() {
        Screen screen = BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 0.6, "min-units", 0.35));
        assertThat(screen.unit(node(), 3, 5, RANKED)).isEmpty();
        assertThat(screen.unit(node(), 2, 5, RANKED)).contains(new Reason.LowCoverage("index", 2, 5, 0.6));
        assertThat(screen.indicator("x", 7, 20)).isEmpty();
        assertThat(screen.indicator("x", 6, 20)).contains(new Reason.NotCarried("x", 0.3, 0.35));
    }

    @Test
    void a_part_that_is_required_and_missing_excludes_for_its_own_reason() {
        Screen strict = BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 0, "require-parts", true));
        assertThat(strict.unit(node(), 1, 2, RANKED)).isEmpty();
        assertThat(strict.unit(node(), 1, 2, HALF)).contains(new Reason.PartMissing("index", "b", GAP));
        Screen lenient = BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 0.5));
        assertThat(lenient.unit(node(), 1, 2, HALF)).isEmpty();
    }

    @Test
    void nothing_out_of_nothing_is_no_coverage() {
        Screen screen = BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 0.1, "min-units", 0.1));
        assertThat(screen.unit(node(), 0, 0, List.of())).isPresent();
        assertThat(screen.indicator("x", 0, 0)).isPresent();
    }

    @Test
    void without_a_screen_everything_counts() {
        Screen none = BuiltIn.of(Screen.class, "none");
        assertThat(none.unit(node(), 0, 9, HALF)).isEmpty();
        assertThat(none.indicator("x", 0, 9)).isEmpty();
    }

    @Test
    void a_share_above_one_is_refused() {
        assertThat(BuiltIn.refusals(Screen.class, "coverage", Map.of("min-known", 60)))
                .singleElement()
                .satisfies(r -> assertThat(r.expected()).isEqualTo("a number from 0 to 1"));
    }

    private static Composite node() {
        IndicatorNode leaf = new IndicatorNode(
                "x",
                "X",
                "x",
                BuiltIn.of(Derivation.Selection.class, "latest"),
                List.of(),
                IndicatorDirection.HIGHER_IS_BETTER,
                BuiltIn.of(Imputer.class, "none"),
                BuiltIn.of(Treatment.class, "none"),
                BuiltIn.of(Normaliser.class, "none"),
                new IndicatorNode.About("", "", "", "", ""));
        return new Composite(
                "index",
                "Index",
                List.of(new Composite.Child(leaf, 1, "")),
                new Given(),
                new Arithmetic(),
                BuiltIn.of(Screen.class, "none"),
                OptionalInt.empty(),
                Composite.OnFailure.STOP);
    }
}
