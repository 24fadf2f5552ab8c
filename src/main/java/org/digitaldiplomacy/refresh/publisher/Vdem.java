package org.digitaldiplomacy.refresh.publisher;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.refresh.Answer;
import org.digitaldiplomacy.refresh.Answers;
import org.digitaldiplomacy.refresh.Asked;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.Fetched;
import org.digitaldiplomacy.refresh.Figure;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.Row;
import org.digitaldiplomacy.refresh.Sheet;
import org.digitaldiplomacy.refresh.TableRows;

/**
 * V-Dem's country-year table: every variable that the package has as an indicator, the whole series since 2010, since the
 * model behind it is estimated anew with each version and versions must not be spliced.
 *
 * @see <a href="https://www.v-dem.net/data/the-v-dem-dataset/">The V-Dem dataset</a>
 */
final class Vdem implements Connector {

    private static final String PAGE = "https://www.v-dem.net/data/the-v-dem-dataset/";
    private static final int FIRST_YEAR = 2010;

    @Override
    public String id() {
        return "vdem";
    }

    @Override
    public String publisher() {
        return "V-Dem Institute, V-Dem country-year dataset";
    }

    @Override
    public String gives() {
        return "observations: freedom of expression, internet censorship, consultation, alternative information";
    }

    @Override
    public String release() {
        return "16";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        Map<String, String> variables = asked.held().indicatorsByCode(PAGE);
        if (variables.isEmpty()) {
            throw new Refused("indicators.csv: found no indicator with the address " + PAGE + ", expected some");
        }
        Answer answer = answer(asked.release(), answers);
        Citing citing = new Citing("V-Dem Institute", "CC BY-SA 4.0", LicenceClass.SA, PAGE);
        List<Source> sources = new ArrayList<>();
        for (String variable : variables.keySet()) {
            sources.add(citing.source(
                    "vdem-v" + asked.release() + "-" + variable,
                    "V-Dem country-year dataset: " + variable,
                    "v" + asked.release(),
                    answer));
        }
        List<String> needed = new ArrayList<>(List.of("country_text_id", "year"));
        needed.addAll(variables.keySet());
        List<Row> rows = new ArrayList<>();
        PassedOver passedOver = new PassedOver();
        new Sheet(answer, needed).csv(',', line -> take(line.whole(), variables, asked, sources, rows, passedOver));
        Set<String> ids = new HashSet<>(variables.values());
        TableRows table = new TableRows(
                "observations", "vdem", row -> ids.contains(row.get("indicator")), TableRows.Gone.LEAVES, rows);
        return new Fetched(sources, List.of(table), passedOver.note("country-years of units that are no country here"));
    }

    private static void take(
            Sheet.Line line,
            Map<String, String> variables,
            Asked asked,
            List<Source> sources,
            List<Row> rows,
            PassedOver passedOver)
            throws Refused {
        String year = line.text("year");
        if (!year.matches("[0-9]{4}")) {
            throw line.refused("year", "a year");
        }
        if (Integer.parseInt(year) < FIRST_YEAR) {
            return;
        }
        Optional<String> country = asked.held().country(line.text("country_text_id"));
        if (country.isEmpty()) {
            passedOver.count(line.text("country_text_id"));
            return;
        }
        int next = 0;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String source = sources.get(next++).id().value();
            line.number(variable.getKey())
                    .map(Figure::text)
                    .ifPresent(value -> rows.add(Row.observation(
                            country.get(), variable.getValue(), Integer.parseInt(year), value, source)));
        }
    }

    private static Answer answer(String release, Answers answers) throws Refused {
        String csv = "vdem-v" + release + ".csv";
        URI address = URI.create("https://v-dem.net/media/datasets/V-Dem-CY-FullOthers-v" + release + "_csv.zip");
        return answers.isByHand(csv) ? answers.byHand(csv, address) : answers.get("vdem-v" + release + ".zip", address);
    }
}
