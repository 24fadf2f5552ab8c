package org.digitaldiplomacy.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.measure.Measure;
import org.digitaldiplomacy.measure.Measures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that packages and imports know without being told. */
class VocabularyTest {

    private static List<Measure> measures() {
        return Measures.all();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void what_a_measure_is_made_of_can_be_brought_in(Measure measure) {
        Set<String> known = Vocabulary.COMMON.metrics().keySet();

        assertThat(measure.description().needs()).allSatisfy(need -> assertThat(known)
                .anyMatch(metric -> need.endsWith("*")
                        ? metric.startsWith(need.substring(0, need.length() - 1))
                        : metric.equals(need)));
    }
}
