package org.digitaldiplomacy.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitaldiplomacy.scoring.audit.AuditStatisticsTest.number;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;

class AuditLawsTest {

    @Provide
    Arbitrary<List<double[]>> tables() {
        Arbitrary<Double> value = Arbitraries.integers().between(-6, 6).map(i -> i / 2.0);
        return Arbitraries.integers().between(3, 25).flatMap(n -> value.array(double[].class)
                .ofSize(n)
                .filter(x -> IntStream.range(1, x.length).anyMatch(i -> x[i] != x[0]))
                .list()
                .ofMinSize(2)
                .ofMaxSize(5));
    }

    private static Variable variable(String name, double... values) {
        return new Variable(name, Column.of(values));
    }

    private static List<Variable> variables(List<double[]> table) {
        return IntStream.range(0, table.size())
                .mapToObj(k -> variable("x" + k, table.get(k)))
                .toList();
    }

    @Property(tries = 200)
    void kendall_counts_pairs(@ForAll("tables") List<double[]> table) {
        double[] x = table.get(0);
        double[] y = table.get(1);
        double agreement = 0;
        double untiedX = 0;
        double untiedY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                agreement += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                untiedX += x[i] == x[j] ? 0 : 1;
                untiedY += y[i] == y[j] ? 0 : 1;
            }
        }
        assertThat(RankOrder.tauB(x, y)).isCloseTo(agreement / Math.sqrt(untiedX * untiedY), within(1e-12));
    }

    @Property(tries = 200)
    void correlations_do_not_mind_who_comes_first_or_what_the_unit_is(@ForAll("tables") List<double[]> table) {
        Variable x = variable("x", table.get(0));
        Variable y = variable("y", table.get(1));
        Correlation there = Correlation.of(x, y);
        Correlation back = Correlation.of(y, x);
        Correlation huge = Correlation.of(new Variable("x", x.values().map(v -> 1e305 * v)), y);
        assertThat(number(there.pearson())).isBetween(-1.0, 1.0);
        for (Correlation other : List.of(back, huge)) {
            assertThat(number(other.pearson())).isCloseTo(number(there.pearson()), within(1e-12));
            assertThat(number(other.spearman())).isCloseTo(number(there.spearman()), within(1e-12));
            assertThat(number(other.kendall())).isCloseTo(number(there.kendall()), within(1e-12));
        }
    }

    @Property(tries = 200)
    void eigenvalues_sum_to_the_number_of_children_and_loadings_give_back_the_correlations(
            @ForAll("tables") List<double[]> table) {
        List<Variable> children = variables(table);
        Components pca = Components.of("node", children);
        assertThat(pca.components().stream()
                        .mapToDouble(Components.Component::eigenvalue)
                        .sum())
                .isCloseTo(children.size(), within(1e-9));
        for (int j = 0; j < children.size(); j++) {
            for (int k = 0; k < j; k++) {
                double r = 0;
                for (Components.Component c : pca.components()) {
                    r += c.loadings().get(j) * c.loadings().get(k);
                }
                assertThat(r)
                        .isCloseTo(
                                number(Correlation.of(children.get(j), children.get(k))
                                        .pearson()),
                                within(1e-9));
            }
        }
        assertThat(pca.components()).allSatisfy(c -> assertThat(
                        c.loadings().stream().mapToDouble(Double::doubleValue).sum())
                .isGreaterThan(-1e-8));
    }

    @Property(tries = 200)
    void alpha_is_at_most_one_and_is_one_for_copies(@ForAll("tables") List<double[]> table) {
        Consistency some = Consistency.of("node", variables(table));
        if (some.raw() instanceof Cell.Known known) {
            assertThat(known.value()).isLessThanOrEqualTo(1 + 1e-12);
        }
        Consistency copies = Consistency.of("node", variables(List.of(table.get(0), table.get(0), table.get(0))));
        assertThat(number(copies.raw())).isCloseTo(1, within(1e-12));
        assertThat(number(copies.standardised())).isCloseTo(1, within(1e-12));
    }
}
