package org.digitaldiplomacy.scoring.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Working;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormulaTest {

    /** golden.py beside the table says how it was made. */
    @TestFactory
    Stream<DynamicTest> published_formulas_come_to_what_was_worked_out_elsewhere() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(FormulaTest.class.getResourceAsStream("/expressions/golden.csv"))) {
            List<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(lines).hasSize(15);
            return lines.stream()
                    .map(line -> line.split(";", -1))
                    .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                        Map<String, Cell> values = new HashMap<>();
                        for (String value : row[2].split(" ", -1)) {
                            String[] pair = value.split("=", -1);
                            values.put(pair[0], Cell.of(Double.parseDouble(pair[1])));
                        }
                        assertThat(known(evaluate(row[1], values)))
                                .isCloseTo(Double.parseDouble(row[3]), Percentage.withPercentage(1e-11));
                    }));
        }
    }

    @Test
    void a_hyphen_between_letters_belongs_to_the_name() {
        Map<String, Cell> values = Map.of("internet-users", Cell.of(7), "a", Cell.of(5), "b", Cell.of(3));
        assertThat(known(evaluate("internet-users - a", values))).isEqualTo(2);
        assertThat(known(evaluate("a -b", values))).isEqualTo(2);
        refused("x-1", 0, "found the name 'x-1', expected spaces around '-' where it subtracts");
        assertThat(known(evaluate("2 * \"GNI a head (PPP)\"", Map.of("GNI a head (PPP)", Cell.of(4)))))
                .isEqualTo(8);
    }

    @Test
    void what_is_no_formula_is_refused_where_it_breaks() {
        refused("1 +", 3, "found the end of the formula, expected a number, a name or an opening bracket");
        refused(
                "(a + b",
                6,
                "found the end of the formula, expected an operator, or ')' for the bracket at character 1");
        refused("a b", 2, "found 'b', expected an operator or the end of the formula");
        refused("2x + 1", 0, "found '2x', expected an operator between a number and a name");
        refused("a × b", 2, "found '×', expected a number, a name, one of + - * /");
        refused("a == b", 3, "found '=', expected a number");
        refused("lgo(a)", 0, "found the unknown function 'lgo', expected one of if, abs,", "did you mean 'log'?");
        refused("log(a, b)", 0, "found 2 arguments of 'log', expected one");
        refused("max(a)", 0, "found 1 argument of 'max', expected two or more");
        refused("a < b", 2, "found the condition 'a < b', expected a number here");
        refused("if(a, 1, 2)", 3, "found the number 'a', expected a condition");
        refused("1 + if(a < b < c, 1, 2)", 13, "found '<' after a comparison, expected 'and' between two comparisons");
        refused("if(a > 1, 2)", 11, "found ')', expected ','");
        refused("units-mean(units-max(a))", 0, "expected what each unit has itself");
        refused("(".repeat(60) + "a" + ")".repeat(60), 50, "found more than 50 levels");
        refused("a + ".repeat(1500) + "a", 4000, "found a formula of 6001 characters");
        refused("1e999", 0, "found '1e999'");
    }

    @Test
    void what_is_never_defined_is_refused_when_it_is_read() {
        refused("a + 1 / (2 - 2)", 6, "found 2 - 2 = 0.0 in '1 / (2 - 2)', expected a divisor other than zero");
        refused("log(-1) * a", 0, "found -1 = -1.0 in 'log(-1)', expected numbers above zero");
        refused("a * exp(1000)", 4, "found a result too large for a number in 'exp(1000)', expected a finite one");
        assertThatThrownBy(() -> Formula.parse("a / zero", Map.of("zero", 0.0, "spare", 1.0)))
                .hasMessageContaining("found the constant 'spare', which the formula does not name");
    }

    @Test
    void an_undefined_step_names_the_part_and_the_values() {
        assertThat(evaluate("x / (a - b)", Map.of("x", Cell.of(1), "a", Cell.of(3), "b", Cell.of(3))))
                .isEqualTo(Cell.missing(new Reason.FormulaFailed(
                        "x / (a - b)",
                        "a - b = 0.0 (a = 3.0, b = 3.0)",
                        "a divisor other than zero",
                        Set.of("a", "b"))));
        assertThat(sentence("log(x)", -2))
                .isEqualTo("'log(x)' is not defined: found x = -2.0, expected numbers above zero.");
        assertThat(sentence("sqrt(x)", -2)).contains("found x = -2.0, expected numbers from zero");
        assertThat(sentence("x ^ 0.5", -2)).contains("expected a base from zero, or a whole exponent");
        assertThat(sentence("x ^ -1", 0)).contains("expected a base other than zero, or an exponent from zero");
        assertThat(sentence("exp(x)", 1e4)).contains("'exp(x)' is not defined: found a result too large for a number");
        assertThat(sentence("geometric-mean(4, x)", 0)).contains("found x = 0.0, expected numbers above zero");
        assertThat(known(evaluate("x ^ 3", Map.of("x", Cell.of(-2))))).isEqualTo(-8);
    }

    @Test
    void a_gap_leaves_a_gap_and_comes_before_a_failure() {
        Cell gap = Cell.missing(new Reason.NoObservation("b"));
        Map<String, Cell> values = Map.of("x", Cell.of(0), "b", gap);
        assertThat(evaluate("1 / x + b", values)).isEqualTo(gap);
        assertThat(evaluate("if(b > 1, 1 / x, 2)", values)).isEqualTo(gap);
        assertThat(evaluate("b ^ 0", values)).isEqualTo(gap);
    }

    @Test
    void the_branch_that_is_not_taken_is_not_looked_at() {
        Cell gap = Cell.missing(new Reason.NoObservation("b"));
        Map<String, Cell> values = Map.of("x", Cell.of(0), "b", gap);
        assertThat(known(evaluate("if(x = 0, 1, b / x)", values))).isEqualTo(1);
        assertThat(known(evaluate("if(x != 0 and b > 1, 1, 2)", values))).isEqualTo(2);
        assertThat(known(evaluate("if(x = 0 or b > 1, 1, 2)", values))).isEqualTo(1);
    }

    @Test
    void numbers_over_units_leave_out_those_without_a_value() {
        Formula formula = Formula.parse("abs(x - units-median(x))", Map.of());
        List<IntFunction<Cell>> units = new ArrayList<>();
        for (double x : new double[] {1, 4, 10, 2}) {
            units.add(slot -> Cell.of(x));
        }
        units.add(slot -> Cell.missing(new Reason.NoObservation("x")));
        List<Cell> statistics = formula.statistics(units);
        assertThat(statistics).containsExactly(Cell.of(3));
        assertThat(formula.evaluate(units.get(2), statistics)).isEqualTo(Cell.of(7));
        Formula all =
                Formula.parse("units-min(x) + units-max(x) + units-sum(x) + units-mean(x) + units-sd(x)", Map.of());
        assertThat(known(all.evaluate(units.get(0), all.statistics(units))))
                .isCloseTo(1 + 10 + 17 + 4.25 + 4.031128874149275, Percentage.withPercentage(1e-12));
        Formula spread = Formula.parse("units-sd(x)", Map.of());
        assertThat(spread.statistics(units.subList(3, 5)).get(0)).isInstanceOf(Cell.Missing.class);
    }

    @Test
    void it_is_told_step_by_step() {
        Formula formula = Formula.parse("100 * x / (x + men)", Map.of());
        IntFunction<Cell> values = slot -> Cell.of(slot == 0 ? 41 : 163);
        assertThat(formula.workings(values, List.of()))
                .containsExactly(
                        new Working("x", Cell.of(41)),
                        new Working("100 * x", Cell.of(4100)),
                        new Working("men", Cell.of(163)),
                        new Working("x + men", Cell.of(204)),
                        new Working("100 * x / (x + men)", Cell.of(4100.0 / 204)));
        List<Working> broken = formula.workings(slot -> Cell.of(slot == 0 ? 41 : -41), List.of());
        assertThat(broken.get(broken.size() - 1).value()).isInstanceOf(Cell.Missing.class);
    }

    @Test
    void units_that_do_not_go_together_are_refused() {
        Map<String, String> units = Map.of("gni", "USD", "people", "person", "area", "km^2");
        Formula.parse("gni / people", Map.of()).checkUnits(Map.of("gni", "USD", "people", "person"), "USD per person");
        Formula.parse("sqrt(area)", Map.of()).checkUnits(Map.of("area", "km^2"), "km");
        Formula.parse("if(gni < 0, 0, gni)", Map.of()).checkUnits(Map.of("gni", "USD"), "USD");
        Formula.parse("100 * women / (women + men)", Map.of())
                .checkUnits(Map.of("women", "person", "men", "person"), "%");
        refusedUnits(
                "gni + people",
                Map.of("gni", "USD", "people", "person"),
                "",
                6,
                "found 'people' in 'person', expected the unit of 'gni', 'USD'");
        refusedUnits("log(gni)", Map.of("gni", "USD"), "", 4, "found 'gni' in 'USD', expected a pure number");
        refusedUnits("gni ^ people", Map.of("gni", "USD", "people", "1"), "", 6, "a power of 'USD' that varies");
        refusedUnits(
                "gni / people",
                Map.of("gni", "USD", "people", "person"),
                "USD",
                4,
                "found a result in 'USD * person^-1.0', expected the unit that is stated, 'USD'");
        refusedUnits("gni / peple", units, "", 0, "found a unit of ");
        refusedUnits("gni / peple", Map.of("gni", "USD"), "", 6, "found 'peple' without a unit");
    }

    @Property(tries = 200)
    void blanks_and_brackets_that_change_nothing_change_no_bit(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double a, @ForAll @DoubleRange(min = 1, max = 1e6) double b) {
        Map<String, Cell> values = Map.of("a", Cell.of(a), "b", Cell.of(b));
        Cell plain = evaluate("a+b*b^2/3 - log(b)", values);
        assertThat(evaluate(" ( a + ((b * (b ^ 2)) / 3) )\n - log( b )", values))
                .isEqualTo(plain);
        assertThat(known(plain)).isEqualTo(a + b * StrictMath.pow(b, 2) / 3 - StrictMath.log(b));
    }

    @Property(tries = 200)
    void means_lie_between_the_least_and_the_greatest(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double a,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double b) {
        Map<String, Cell> values = Map.of("a", Cell.of(a), "b", Cell.of(b));
        double least = known(evaluate("min(a, b)", values)) * (1 - 1e-12);
        double greatest = known(evaluate("max(a, b)", values)) * (1 + 1e-12);
        double harmonic = known(evaluate("harmonic-mean(a, b)", values));
        double geometric = known(evaluate("geometric-mean(a, b)", values));
        double mean = known(evaluate("mean(a, b)", values));
        assertThat(harmonic).isBetween(least, geometric * (1 + 1e-12));
        assertThat(geometric).isLessThanOrEqualTo(mean * (1 + 1e-12));
        assertThat(mean).isBetween(least, greatest);
    }

    private static Cell evaluate(String text, Map<String, Cell> values) {
        Formula formula = Formula.parse(text, Map.of());
        return formula.evaluate(
                slot -> Objects.requireNonNull(values.get(formula.words().get(slot))), List.of());
    }

    private static double known(Cell cell) {
        assertThat(cell).isInstanceOf(Cell.Known.class);
        return ((Cell.Known) cell).value();
    }

    private static String sentence(String formula, double x) {
        return ((Cell.Missing) evaluate(formula, Map.of("x", Cell.of(x))))
                .reason()
                .sentence();
    }

    private static void refused(String formula, int at, String... words) {
        assertThatThrownBy(() -> Formula.parse(formula, Map.of()))
                .isInstanceOfSatisfying(
                        FormulaRefused.class, e -> assertThat(e.at()).isEqualTo(at))
                .hasMessageContainingAll(words);
    }

    private static void refusedUnits(String formula, Map<String, String> units, String unit, int at, String words) {
        assertThatThrownBy(() -> Formula.parse(formula, Map.of()).checkUnits(units, unit))
                .isInstanceOfSatisfying(
                        FormulaRefused.class, e -> assertThat(e.at()).isEqualTo(at))
                .hasMessageContaining(words);
    }
}
