package org.digitaldiplomacy.scoring.impute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Imputer.ColumnImputer;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.builtin.Gaps;

class ImputationLawsTest {

    @Property(tries = 300)
    void an_observed_value_never_changes(@ForAll("imputers") ColumnImputer imputer, @ForAll("gappy") Column column) {
        Column filled = imputer.impute(column, units(column.size()));
        for (int i = 0; i < column.size(); i++) {
            if (column.isKnown(i)) {
                assertThat(filled.value(i)).isEqualTo(column.value(i));
            }
        }
    }

    @Property(tries = 300)
    void a_filling_lies_within_what_was_observed(
            @ForAll("imputers") ColumnImputer imputer, @ForAll("gappy") Column column) {
        Column filled = imputer.impute(column, units(column.size()));
        double[] known = column.knownValues();
        for (double x : filled.knownValues()) {
            assertThat(x)
                    .isBetween(
                            Arrays.stream(known).min().orElseThrow(),
                            Arrays.stream(known).max().orElseThrow());
        }
    }

    @Property(tries = 300)
    void permuting_units_permutes_fillings(
            @ForAll("imputers") ColumnImputer imputer, @ForAll("gappy") Column column, @ForAll Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, column.size()).boxed().toList());
        Collections.shuffle(order, random);
        Units units = units(column.size());
        Column filled = imputer.impute(column, units);
        Column permuted =
                imputer.impute(Column.of(order.stream().map(column::cell).toArray(Cell[]::new)), units.subset(order));
        for (int i = 0; i < order.size(); i++) {
            int was = order.get(i);
            assertThat(permuted.isKnown(i)).isEqualTo(filled.isKnown(was));
            if (permuted.isKnown(i)) {
                assertThat(permuted.value(i)).isCloseTo(filled.value(was), Offset.offset(1e-6));
            }
        }
    }

    @Provide
    Arbitrary<ColumnImputer> imputers() {
        return Arbitraries.of("none", "mean", "median", "group-mean", "group-median")
                .map(name -> (ColumnImputer) BuiltIn.of(
                        Imputer.class, name, name.startsWith("group") ? Map.of("group", "region") : Map.of()));
    }

    @Provide
    Arbitrary<Column> gappy() {
        return Arbitraries.doubles()
                .between(-1e6, 1e6)
                .injectNull(0.3)
                .array(Double[].class)
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(Gaps::column);
    }

    /** Every third unit in the same region; every seventh in none. */
    private static Units units(int n) {
        return new Units(
                IntStream.range(0, n).mapToObj(i -> "U" + i).toList(),
                IntStream.range(0, n)
                        .mapToObj(
                                i -> i % 7 == 0 ? Map.<String, Set<String>>of() : Map.of("region", Set.of("R" + i % 3)))
                        .toList());
    }
}
