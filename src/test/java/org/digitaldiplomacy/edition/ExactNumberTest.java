package org.digitaldiplomacy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNumberTest {

    /** All bit patterns alike, so that the very small and the very large come as often as the others. */
    @Property
    void every_number_reads_back_as_itself(@ForAll long bits) {
        double x = Double.longBitsToDouble(bits);
        if (Double.isFinite(x)) {
            assertThat(Double.parseDouble(ExactNumber.text(x))).isEqualTo(x + 0.0);
        }
    }

    @Property
    void numbers_with_few_digits_are_written_with_them(@ForAll int digits) {
        assertThat(ExactNumber.text(digits / 1000.0))
                .isEqualTo(
                        BigDecimal.valueOf(digits, 3).signum() == 0
                                ? "0"
                                : BigDecimal.valueOf(digits, 3)
                                        .stripTrailingZeros()
                                        .toPlainString());
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.MIN_NORMAL,
                0.1,
                1e22,
                2e-44,
                Double.MIN_VALUE,
                9007199254740992.0
            })
    void the_ends_of_the_range_read_back(double x) {
        assertThat(Double.parseDouble(ExactNumber.text(x))).isEqualTo(x);
        assertThat(Double.parseDouble(ExactNumber.text(-x))).isEqualTo(-x);
    }

    @Test
    void zero_has_no_sign() {
        assertThat(ExactNumber.text(-0.0)).isEqualTo("0");
    }
}
