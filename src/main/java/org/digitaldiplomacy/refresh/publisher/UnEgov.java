package org.digitaldiplomacy.refresh.publisher;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * One edition of the United Nations E-Government Survey, from the table that its data centre exports as workbook or CSV.
 *
 * @see <a href="https://publicadministration.un.org/egovkb/en-us/Data-Center">Data centre</a>
 */
final class UnEgov implements Connector {

    private static final URI PAGE = URI.create("https://publicadministration.un.org/egovkb/en-us/Data-Center");
    private static final Map<String, String> INDICATORS = new LinkedHashMap<>();

    static {
        INDICATORS.put("E-Government Index", "e-government-development-index");
        INDICATORS.put("E-Participation Index", "e-participation-index");
        INDICATORS.put("Online Service Index", "online-service-index");
        INDICATORS.put("Human Capital Index", "human-capital-index");
        INDICATORS.put("Telecommunication Infrastructure Index", "telecommunication-infrastructure-index");
    }

    @Override
    public String id() {
        return "un-egov";
    }

    @Override
    public String publisher() {
        return "UN DESA, E-Government Survey";
    }

    @Override
    public String gives() {
        return "observations: e-government development, e-participation, online service and its other parts";
    }

    @Override
    public String release() {
        return "2026";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        asked.held().requireIndicators(List.copyOf(INDICATORS.values()));
        String csv = "un-egov-" + asked.release() + ".csv";
        boolean isCsv = answers.isByHand(csv);
        Answer answer = answers.byHand(isCsv ? csv : "un-egov-" + asked.release() + ".xlsx", PAGE);
        Citing citing = new Citing("UN DESA", "Publisher's own terms", LicenceClass.TERMS, PAGE.toString());
        Source source =
                citing.source("un-desa-egov-" + asked.release(), "E-Government Survey", asked.release(), answer);
        IndexTable table = new IndexTable(asked, "un-egov");
        List<String> needed = new ArrayList<>(List.of("Survey Year", "Country Name"));
        needed.addAll(INDICATORS.keySet());
        Sheet sheet = new Sheet(answer, needed);
        Sheet.Taking taking = line -> {
            if (String.valueOf(line.year("Survey Year")).equals(asked.release())) {
                take(line, table, source);
            }
        };
        if (isCsv) {
            sheet.csv(',', line -> taking.line(line.whole()));
        } else {
            sheet.workbook("", taking);
        }
        return table.fetched(List.of(source));
    }

    private static void take(Sheet.Line line, IndexTable table, Source source) throws Refused {
        Optional<String> country = table.country(line.text("Country Name"));
        if (country.isPresent()) {
            for (Map.Entry<String, String> column : INDICATORS.entrySet()) {
                Optional<Figure> value = line.number(column.getKey());
                if (value.isPresent()) {
                    table.add(country.get(), column.getValue(), line.year("Survey Year"), value.get(), source);
                }
            }
        }
    }
}
