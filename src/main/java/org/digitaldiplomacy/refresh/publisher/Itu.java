package org.digitaldiplomacy.refresh.publisher;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.refresh.Answer;
import org.digitaldiplomacy.refresh.Answers;
import org.digitaldiplomacy.refresh.Asked;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.Fetched;
import org.digitaldiplomacy.refresh.Figure;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.Sheet;

/**
 * ITU's Global Cybersecurity Index, from a workbook that the operator has, in the columns of ITU's DataHub. ITU gives no
 * address that may be asked by program.
 *
 * @see <a href="https://datahub.itu.int/">ITU DataHub</a>
 */
final class Itu implements Connector {

    private static final URI PAGE = URI.create("https://datahub.itu.int/");
    private static final String INDICATOR = "gci-overall";

    @Override
    public String id() {
        return "itu";
    }

    @Override
    public String publisher() {
        return "ITU, Global Cybersecurity Index";
    }

    @Override
    public String gives() {
        return "observations: overall points of the Global Cybersecurity Index";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        asked.held().requireIndicators(List.of(INDICATOR));
        Answer answer = answers.byHand("itu-gci.xlsx", PAGE);
        Citing citing = new Citing(
                "ITU",
                "ITU terms: educational, non-commercial",
                LicenceClass.TERMS,
                "https://www.itu.int/en/ITU-D/Cybersecurity/Pages/global-cybersecurity-index.aspx");
        Source source = citing.source("itu-gci", "Global Cybersecurity Index", "", answer);
        IndexTable table = new IndexTable(asked, "itu-gci");
        new Sheet(answer, List.of("entityIso", "dataYear", "dataValue")).workbook("", line -> {
            Optional<String> country = table.country(line.text("entityIso"));
            Optional<Figure> value = line.number("dataValue");
            if (country.isPresent() && value.isPresent()) {
                table.add(country.get(), INDICATOR, line.year("dataYear"), value.get(), source);
            }
        });
        return table.fetched(List.of(source));
    }
}
