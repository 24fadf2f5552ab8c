package org.digitaldiplomacy.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitaldiplomacy.scoring.audit.AuditStatisticsTest.number;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.junit.jupiter.api.Test;

/** Raw columns of the ASEM data, some with gaps; what to expect was worked out in SciPy 1.17 and NumPy 2.4. */
class AsemAuditTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private final List<NamedCsvRecord> data = rows();

    private static List<NamedCsvRecord> rows() {
        try (InputStream in = Objects.requireNonNull(AsemAuditTest.class.getResourceAsStream("/asem/asem-data.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Variable column(String name) {
        return new Variable(
                name,
                Column.of(data.stream()
                        .map(r -> r.getField(name))
                        .map(text -> text.isEmpty() || text.equals("NA")
                                ? Cell.missing(new Reason.NoObservation(name))
                                : Cell.of(Double.parseDouble(text)))
                        .toArray(Cell[]::new)));
    }

    private void assertCorrelation(String x, String y, int n, double pearson, double spearman, double kendall) {
        Correlation c = Correlation.of(column(x), column(y));
        assertThat(c.n()).isEqualTo(n);
        assertThat(number(c.pearson())).isCloseTo(pearson, ROUNDING);
        assertThat(number(c.spearman())).isCloseTo(spearman, ROUNDING);
        assertThat(number(c.kendall())).isCloseTo(kendall, ROUNDING);
    }

    @Test
    void correlations_are_those_of_other_software() {
        assertCorrelation("LPI", "Flights", 51, 0.5090822089280492, 0.5942986425339366, 0.4133333333333334);
        assertCorrelation("ConSpeed", "Cov4G", 43, 0.5005777515201387, 0.5610569412548487, 0.4042677396445098);
        assertCorrelation("Tariff", "TIRcon", 48, -0.191968447771887, -0.01998172009220373, -0.01811181137311454);
        assertCorrelation("RTAs", "Visa", 51, 0.672098834568926, 0.5221287489455254, 0.4257301725787801);
    }

    @Test
    void alpha_and_components_are_those_of_other_software() {
        List<Variable> columns = Stream.of("LPI", "Flights", "Ship", "Elec", "Gas")
                .map(this::column)
                .toList();
        Consistency alpha = Consistency.of("some", columns);
        assertThat(alpha.n()).isEqualTo(51);
        assertThat(number(alpha.raw())).isCloseTo(0.5593377928218501, ROUNDING);
        assertThat(number(alpha.standardised())).isCloseTo(0.7542503203400578, ROUNDING);
        Components pca = Components.of("some", columns);
        double[] eigenvalues = pca.components().stream()
                .mapToDouble(Components.Component::eigenvalue)
                .toArray();
        assertThat(eigenvalues)
                .containsExactly(
                        new double[] {
                            2.5561601195225134,
                            0.9750839512907421,
                            0.7362082568451181,
                            0.455804389236669,
                            0.27674328310495594
                        },
                        ROUNDING);
        assertThat(pca.components().get(0).loadings().get(1)).isCloseTo(0.8644986123700943, ROUNDING);
        assertThat(pca.components().get(0).loadings().get(4)).isCloseTo(0.6144149987301077, ROUNDING);
    }
}
