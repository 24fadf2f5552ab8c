package org.digitaldiplomacy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaldiplomacy.edition.RankComparison.Move;
import org.digitaldiplomacy.edition.RankComparison.Side;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.Units;

/** What holds whatever the data, the method and the members; values are few, so that ties are many. */
class RankComparisonTest {

    private static final List<String> COLUMNS = List.of("posts", "followers", "data", "delay");

    @Provide
    Arbitrary<Side> sides() {
        Arbitrary<Panel> panels = Arbitraries.of(SmallWorld.CODES)
                .list()
                .ofMinSize(2)
                .uniqueElements()
                .flatMap(units -> Arbitraries.integers()
                        .between(-1, 4)
                        .list()
                        .ofSize(units.size() * COLUMNS.size())
                        .map(cells -> panel(units, cells)));
        return Combinators.combine(
                        panels, Arbitraries.integers().between(1, 3).list().ofSize(2))
                .as((panel, weights) -> new Side(methodology(weights), panel, 2020));
    }

    /** A negative number stands for a gap. */
    private static Panel panel(List<String> units, List<Integer> cells) {
        Panel.Builder panel = Panel.of(Units.of(units));
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) >= 0) {
                panel.add(
                        COLUMNS.get(i % COLUMNS.size()),
                        units.get(i / COLUMNS.size()),
                        new Datum(2020, cells.get(i), "synthetic", false));
            }
        }
        return panel.build();
    }

    private static Methodology methodology(List<Integer> weights) {
        Composite root = SmallWorld.methodology().root();
        List<Composite.Child> children = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            children.add(new Composite.Child(root.children().get(i).node(), weights.get(i), ""));
        }
        return SmallWorld.methodology(new Composite(
                root.id(),
                root.name(),
                children,
                root.weigher(),
                root.aggregator(),
                root.screen(),
                root.decimals(),
                root.onFailure()));
    }

    @Property(tries = 300)
    void data_method_and_membership_make_up_the_move(@ForAll("sides") Side before, @ForAll("sides") Side after) {
        for (Move move : new RankComparison(before, after).moves("index")) {
            assertThat(move.data().isPresent()).isEqualTo(move.membership().isPresent());
            assertThat(move.data().isPresent()).isEqualTo(move.method().isPresent());
            if (move.data().isPresent()) {
                assertThat(number(move.data()) + number(move.method()) + number(move.membership()))
                        .isEqualTo(number(move.after()) - number(move.before()));
            }
        }
    }

    @Property(tries = 100)
    void the_same_twice_moves_nobody(@ForAll("sides") Side side) {
        assertThat(new RankComparison(side, side).moves("index")).allSatisfy(move -> {
            assertThat(move.before()).isEqualTo(move.after());
            assertThat(number(move.data())).isZero();
            assertThat(number(move.method())).isZero();
            assertThat(number(move.membership())).isZero();
        });
    }

    @Property(tries = 100)
    void the_same_method_on_the_same_members_leaves_all_to_the_data(
            @ForAll("sides") Side before, @ForAll("sides") Side other) {
        Side after = new Side(before.methodology(), other.panel(), other.asOf());
        assertThat(new RankComparison(before, after).moves("index"))
                .allSatisfy(move -> assertThat(move.method().orElse(0)).isZero());
    }

    @Property(tries = 100)
    void another_method_on_the_same_data_leaves_nothing_to_the_data(
            @ForAll("sides") Side before, @ForAll("sides") Side other) {
        Side after = new Side(other.methodology(), before.panel(), before.asOf());
        assertThat(new RankComparison(before, after).moves("index")).allSatisfy(move -> {
            assertThat(move.data().orElse(0)).isZero();
            assertThat(move.membership().orElse(0)).isZero();
        });
    }

    @Property(tries = 100)
    void everybody_whom_either_side_ranks_is_told_once(@ForAll("sides") Side before, @ForAll("sides") Side after) {
        List<Move> moves = new RankComparison(before, after).moves("index");
        List<String> ranked = SmallWorld.CODES.stream()
                .filter(u -> ranks(before, u) || ranks(after, u))
                .sorted()
                .toList();
        assertThat(moves.stream().map(Move::unit)).containsExactlyElementsOf(ranked);
    }

    private static boolean ranks(Side side, String unit) {
        Scores scores = side.scores(u -> true);
        int row = scores.units().indexOf(unit);
        return row >= 0 && scores.ranks("index")[row] > 0;
    }

    private static int number(OptionalInt number) {
        return number.orElseThrow();
    }
}
