package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.normalise.MinMax;
import org.digitaldiplomacy.scoring.normalise.ZScore;
import org.junit.jupiter.api.Test;

class AsemTest {

    @Test
    void min_max_and_arithmetic_means_reproduce_the_worked_example() {
        assertReproduced("a_default", new MinMax(0, 100), new Arithmetic());
    }

    @Test
    void geometric_means_reproduce_the_worked_example() {
        assertReproduced("c_minmax_1_100__gmean", new MinMax(1, 100), new Geometric());
    }

    @Test
    void z_scores_reproduce_the_worked_example() {
        assertReproduced("d_zscore_0_1__amean", new ZScore(0, 1), new Arithmetic());
    }

    private static void assertReproduced(String configuration, Normaliser normaliser, Aggregator aggregator) {
        Methodology methodology = Asem.methodology(Asem.winsorised(5), normaliser, aggregator);
        Scores scores = Engine.score(methodology, Asem.panel(), Asem.YEAR);
        List<NamedCsvRecord> expected = Asem.rows("asem-expected.csv").stream()
                .filter(row -> row.getField("config").equals(configuration))
                .toList();
        assertThat(expected).hasSize(51 * (8 + 2 + 1));
        for (NamedCsvRecord row : expected) {
            int unit = scores.units().indexOf(row.getField("uCode"));
            String node = row.getField("code");
            double score = Double.parseDouble(row.getField("score"));
            assertThat(scores.scores(node).value(unit) / score)
                    .as("%s of %s", node, row.getField("uCode"))
                    .isBetween(1 - 1e-12, 1 + 1e-12);
            assertThat(scores.ranks(node)[unit]).isEqualTo(Integer.parseInt(row.getField("rank")));
        }
    }
}
