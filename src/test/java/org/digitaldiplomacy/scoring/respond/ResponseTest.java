package org.digitaldiplomacy.scoring.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static double forward(Response response, double score, int n) {
        return ((Cell.Known) response.forward(score, n)).value();
    }

    @Test
    void linear_changes_nothing() {
        Response linear = BuiltIn.of(Response.class, "linear");
        assertThat(forward(linear, 104.5, 9)).isEqualTo(104.5);
        assertThat(linear.back(-3, 9)).isEqualTo(-3);
        assertThat(linear.gap(0.1 + 0.2, 0.1, 9)).isEqualTo(0.1);
    }

    @Test
    void the_log_odds_of_three_quarters_are_the_logarithm_of_three() {
        Response logit = BuiltIn.of(Response.class, "logit", Map.of("scale", 8));
        assertThat(forward(logit, 6, 9)).isCloseTo(Math.log(3), within(1e-15));
        assertThat(logit.back(Math.log(3), 9)).isCloseTo(6, within(1e-14));
        assertThat(logit.gap(6, Math.log(3), 9)).isCloseTo(2, within(1e-14));
    }

    /** Of 5 units, a score of 100 becomes (4 + 1/2) / 5 = 0.9, and one of 0 becomes 0.1. */
    @Test
    void squeezing_draws_the_ends_in_by_half_a_unit_and_back() {
        Response logit = BuiltIn.of(Response.class, "logit", Map.of("ends", "squeeze"));
        assertThat(forward(logit, 100, 5)).isCloseTo(Math.log(9), within(1e-14));
        assertThat(forward(logit, 0, 5)).isCloseTo(-Math.log(9), within(1e-14));
        assertThat(logit.back(Math.log(9), 5)).isCloseTo(100, within(1e-12));
        assertThat(logit.back(20, 5)).isEqualTo(100);
        assertThat(logit.back(-20, 5)).isZero();
        assertThat(logit.back(forward(logit, 62.5, 7), 7)).isCloseTo(62.5, within(1e-12));
    }

    @Test
    void a_score_beyond_the_scale_is_refused_either_way() {
        assertThat(BuiltIn.of(Response.class, "logit").forward(0, 5))
                .isEqualTo(Cell.missing(new Reason.OutsideDomain("logit", 0, "scores above 0 and below 100")));
        assertThat(BuiltIn.of(Response.class, "logit", Map.of("ends", "squeeze"))
                        .forward(-1, 5))
                .isEqualTo(Cell.missing(new Reason.OutsideDomain("logit", -1, "scores from 0 to 100")));
        assertThat(BuiltIn.refusals(Response.class, "logit", Map.of("scale", 0)))
                .isNotEmpty();
    }
}
