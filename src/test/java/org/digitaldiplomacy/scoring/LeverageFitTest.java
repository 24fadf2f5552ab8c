package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.respond.Linear;
import org.digitaldiplomacy.scoring.respond.Logit;
import org.junit.jupiter.api.Test;

class LeverageFitTest {

    private static final Reason GAP = new Reason.NoObservation("population");
    private static final double[] SIZE = {1, 2, 3, 4, 5, 6, 9};
    private static final double[] SCORE = {30, 55, 40, 80, 70, 90, 99};

    private static LeverageFit.Result fit(String id, Column scores, List<Column> regressors, double level) {
        return fit(id, new Linear(), scores, regressors, level);
    }

    private static LeverageFit.Result fit(
            String id, Response response, Column scores, List<Column> regressors, double level) {
        List<Leverage.Regressor> named = IntStream.range(0, regressors.size())
                .mapToObj(k -> new Leverage.Regressor("r" + k, "r" + k, new PlainSteps.Newest(), List.of()))
                .toList();
        Units units = Units.of(
                IntStream.range(0, scores.size()).mapToObj(u -> "U" + u).toList());
        return LeverageFit.fit(new Leverage(id, id, "index", response, named, level, ""), units, scores, regressors);
    }

    private static double logit(double score) {
        return Math.log(score / (100 - score));
    }

    private static double points(double logit) {
        return 100 / (1 + Math.exp(-logit));
    }

    @Test
    void the_hdi_of_2022_on_size_is_reproduced_to_nine_digits() throws IOException {
        List<NamedCsvRecord> rows = rows("/gates/leverage-hdi-2022.csv");
        Column y = column(rows, "y");
        LeverageFit.Result one = fit("leverage", y, List.of(column(rows, "log_pop")), 0.90);
        LeverageFit.Result two = fit("leverage", y, List.of(column(rows, "log_pop"), column(rows, "log_gdp_pc")), 0.90);

        assertClose(one.fitted(), rows, "fit_pop");
        assertClose(one.residual(), rows, "gap_pop");
        assertClose(one.theilSenGap(), rows, "theil_sen_gap_pop");
        assertClose(two.theilSenGap(), rows, "theil_sen_gap_pop");
        assertClose(two.fitted(), rows, "fit_pop_gdppc");
        assertClose(two.residual(), rows, "gap_pop_gdppc");
        assertClose(two.hat(), rows, "hat");
        assertClose(two.studentised(), rows, "student_res");
        assertClose(two.leaveOneOut(), rows, "loo_gap");
        assertClose(two.low(), rows, "pi90_low");
        assertClose(two.high(), rows, "pi90_high");
        assertThat(two.outside()).isEqualTo(column(rows, "outside_pi90"));
    }

    @Test
    void the_leave_one_out_residual_is_the_gap_to_a_fit_without_the_unit() {
        double[] size = {1, 2, 3, 4, 5, 6, 9};
        double[] wealth = {2, 1, 4, 3, 7, 5, 1};
        double[] score = {3, 5, 4, 8, 7, 9, 20};
        LeverageFit.Result all = fit("l", Column.of(score), List.of(Column.of(size), Column.of(wealth)), .9);
        Cell[] withoutLast = IntStream.range(0, 7)
                .mapToObj(i -> i == 6 ? Cell.missing(GAP) : Cell.of(score[i]))
                .toArray(Cell[]::new);
        LeverageFit.Model rest = fit("l", Column.of(withoutLast), List.of(Column.of(size), Column.of(wealth)), .9)
                .model()
                .orElseThrow();

        double predicted = rest.coefficients().get(0).estimate()
                + rest.coefficients().get(1).estimate() * 9
                + rest.coefficients().get(2).estimate();
        assertThat(all.leaveOneOut().value(6)).isCloseTo(20 - predicted, within(1e-12));
        assertThat(rest.n()).isEqualTo(6);
    }

    /** Anscombe's first data set, whose published line is 3.00 + 0.500x with R² 0.667 and errors 1.125 and 0.118. */
    @Test
    void the_coefficient_table_is_that_of_anscombe_1973() {
        Column x = Column.of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
        Column y = Column.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
        LeverageFit.Model model = fit("l", y, List.of(x), .9).model().orElseThrow();

        assertThat(model.coefficients().get(0).estimate()).isCloseTo(3.0001, within(5e-5));
        assertThat(model.coefficients().get(0).standardError()).isCloseTo(1.1247, within(5e-5));
        assertThat(model.coefficients().get(0).pValue()).isCloseTo(0.02573, within(5e-6));
        assertThat(model.coefficients().get(1).estimate()).isCloseTo(0.5001, within(5e-5));
        assertThat(model.coefficients().get(1).standardError()).isCloseTo(0.1179, within(5e-5));
        assertThat(model.coefficients().get(1).pValue()).isCloseTo(0.00217, within(5e-6));
        assertThat(model.rSquared()).isCloseTo(0.66654, within(5e-6));
        assertThat(model.standardError()).isCloseTo(1.2366, within(5e-5));
    }

    @Test
    void a_unit_with_a_gap_takes_no_part_and_says_why() {
        Column size = Column.of(Cell.of(1), Cell.of(2), Cell.missing(GAP), Cell.of(4), Cell.of(6));
        LeverageFit.Result fit = fit("l", Column.of(1, 2, 3, 4, 9), List.of(size), .9);

        assertThat(fit.leaveOneOut().reason(2)).isEqualTo(new Reason.PartMissing("l", "regressor 1", GAP));
        assertThat(fit.leaveOneOut().known()).isEqualTo(4);
    }

    @Test
    void too_few_units_are_refused() {
        LeverageFit.Result fit = fit("l", Column.of(1, 2, 4), List.of(Column.of(1, 2, 3)), .9);

        assertRefused(fit, "'l' gave no result: least squares on 1 regressors needs at least 4 units, found 3.");
    }

    @Test
    void a_regressor_that_repeats_others_is_refused() {
        Column a = Column.of(1, 2, 3, 4, 5, 7);
        Column b = Column.of(2, 1, 5, 3, 8, 1);
        Column both = Column.of(5, 4, 13, 10, 21, 9);
        LeverageFit.Result fit = fit("l", Column.of(1, 2, 4, 1, 7, 3), List.of(a, b, both), .9);

        assertRefused(fit, "'l' gave no result: regressor 3 is constant or a combination of those before it.");
    }

    @Test
    void a_constant_regressor_is_refused() {
        Column constant = Column.of(0.1, 0.1, 0.1, 0.1, 0.1);
        LeverageFit.Result fit = fit("l", Column.of(1, 2, 4, 1, 7), List.of(constant), .9);

        assertRefused(fit, "'l' gave no result: regressor 1 is constant or a combination of those before it.");
    }

    @Test
    void equal_scores_are_refused() {
        LeverageFit.Result fit = fit("l", Column.of(5, 5, 5, 5, 5), List.of(Column.of(1, 2, 3, 4, 5)), .9);

        assertRefused(fit, "'l' gave no result: all scores are equal, so that there is nothing to explain.");
    }

    @Test
    void a_unit_that_alone_decides_a_slope_has_no_leave_one_out_residual() {
        LeverageFit.Result fit = fit("l", Column.of(1, 3, 2, 4, 9), List.of(Column.of(0, 0, 0, 0, 1)), .9);

        assertThat(fit.leaveOneOut().known()).isEqualTo(4);
        assertThat(fit.leaveOneOut().reason(4)).isInstanceOf(Reason.MethodFailed.class);
        assertThat(fit.fitted().value(4)).isCloseTo(9, within(1e-12));
    }

    @Test
    void an_exact_fit_has_no_studentised_residuals_and_no_nan() {
        LeverageFit.Result fit = fit("l", Column.of(3, 5, 7, 9, 11), List.of(Column.of(1, 2, 3, 4, 5)), .9);

        assertThat(fit.studentised().known()).isZero();
        assertThat(fit.model().orElseThrow().rSquared()).isCloseTo(1, within(1e-12));
        assertThat(fit.model().orElseThrow().coefficients()).allMatch(c -> Double.isFinite(c.pValue()));
    }

    @Test
    void on_log_odds_leverage_is_the_points_above_a_fit_of_log_odds_without_the_unit() {
        LeverageFit.Result bounded = fit("l", new Logit(100, false), Column.of(SCORE), List.of(Column.of(SIZE)), .9);
        for (int u = 0; u < SCORE.length; u++) {
            int left = u;
            Cell[] others = IntStream.range(0, SCORE.length)
                    .mapToObj(i -> i == left ? Cell.missing(GAP) : Cell.of(logit(SCORE[i])))
                    .toArray(Cell[]::new);
            LeverageFit.Model rest = fit("l", Column.of(others), List.of(Column.of(SIZE)), .9)
                    .model()
                    .orElseThrow();
            double predicted = rest.coefficients().get(0).estimate()
                    + rest.coefficients().get(1).estimate() * SIZE[u];

            assertThat(bounded.leaveOneOut().value(u)).isCloseTo(SCORE[u] - points(predicted), within(1e-9));
        }
    }

    @Test
    void on_log_odds_no_prediction_leaves_the_scale_and_tests_are_those_of_the_log_odds() {
        LeverageFit.Result straight = fit("l", Column.of(SCORE), List.of(Column.of(SIZE)), .9);
        LeverageFit.Result bounded = fit("l", new Logit(100, false), Column.of(SCORE), List.of(Column.of(SIZE)), .9);
        Column logits =
                Column.of(Arrays.stream(SCORE).map(LeverageFitTest::logit).toArray());
        LeverageFit.Result onLogits = fit("l", logits, List.of(Column.of(SIZE)), .9);

        assertThat(straight.high().value(6)).isGreaterThan(100);
        for (int u = 0; u < SCORE.length; u++) {
            assertThat(bounded.low().value(u)).isBetween(0.0, bounded.fitted().value(u));
            assertThat(bounded.high().value(u)).isBetween(bounded.fitted().value(u), 100.0);
            assertThat(bounded.residual().value(u))
                    .isCloseTo(SCORE[u] - bounded.fitted().value(u), within(1e-9));
            assertThat(bounded.studentised().value(u))
                    .isCloseTo(onLogits.studentised().value(u), within(1e-9));
        }
    }

    @Test
    void a_score_at_an_end_has_no_log_odds_and_says_where_whose_and_which() {
        double[] scores = SCORE.clone();
        scores[2] = 100;
        LeverageFit.Result bounded =
                fit("leverage", new Logit(100, false), Column.of(scores), List.of(Column.of(SIZE)), .9);

        assertThat(bounded.leaveOneOut().reason(2))
                .extracting(Reason::sentence)
                .isEqualTo("leverage of U2 has no score, failing at index: 'logit' takes scores above 0 and below 100,"
                        + " found 100.0.");
        assertThat(bounded.leaveOneOut().isFailed(2)).isTrue();
        assertThat(bounded.model().orElseThrow().n()).isEqualTo(6);
    }

    @Test
    void squeezed_scores_at_the_ends_take_part() {
        double[] scores = SCORE.clone();
        scores[0] = 0;
        scores[6] = 100;
        LeverageFit.Result bounded = fit("l", new Logit(100, true), Column.of(scores), List.of(Column.of(SIZE)), .9);

        assertThat(bounded.leaveOneOut().known()).isEqualTo(7);
        assertThat(bounded.leaveOneOut().value(6)).isNotNegative();
        assertThat(bounded.leaveOneOut().value(0)).isNegative();
    }

    /** A response of a plug-in that leads out of the numbers for high predictions. */
    private record Broken(boolean isThrown) implements Response {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Cell forward(double score, int n) {
            return Cell.of(score);
        }

        @Override
        public double back(double fitted, int n) {
            if (fitted < 80) {
                return fitted;
            } else if (isThrown) {
                throw new ArithmeticException("too high");
            }
            return Double.NaN;
        }
    }

    @Test
    void a_response_that_gives_no_number_fails_for_its_unit_and_names_all_three() {
        for (boolean isThrown : new boolean[] {true, false}) {
            LeverageFit.Result fit =
                    fit("leverage", new Broken(isThrown), Column.of(SCORE), List.of(Column.of(SIZE)), 0.9);
            assertThat(fit.fitted().known()).isBetween(1, SCORE.length - 1);
            Reason reason = fit.fitted().reason(SCORE.length - 1);
            assertThat(reason == null ? "" : reason.sentence())
                    .isEqualTo("leverage of U6 has no score, failing at index: 'broken' gave no result: "
                            + (isThrown
                                    ? "it threw a ArithmeticException (too high)."
                                    : "it gave NaN, expected a finite number."));
        }
    }

    private static void assertRefused(LeverageFit.Result fit, String sentence) {
        assertThat(fit.model()).isEmpty();
        for (int i = 0; i < fit.leaveOneOut().size(); i++) {
            assertThat(fit.leaveOneOut().reason(i)).extracting(Reason::sentence).isEqualTo(sentence);
        }
    }

    private static void assertClose(Column found, List<NamedCsvRecord> rows, String expected) {
        for (int i = 0; i < rows.size(); i++) {
            double value = Double.parseDouble(rows.get(i).getField(expected));
            assertThat(found.value(i))
                    .as("%s of %s", expected, rows.get(i).getField("id"))
                    .isCloseTo(value, within(1e-9 * Math.abs(value)));
        }
    }

    private static Column column(List<NamedCsvRecord> rows, String field) {
        return Column.of(rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(field)))
                .toArray());
    }

    private static List<NamedCsvRecord> rows(String resource) throws IOException {
        try (InputStream in = LeverageFitTest.class.getResourceAsStream(resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
