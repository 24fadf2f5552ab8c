package org.digitaldiplomacy.refresh.publisher;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.digitaldiplomacy.refresh.TableRows;

/**
 * World Development Indicators: every indicator of the package whose address is one of data.worldbank.org, whole series
 * since 2010.
 *
 * @see <a href="https://datahelpdesk.worldbank.org/knowledgebase/articles/898581">Indicators API, version 2</a>
 */
final class WorldBank implements Connector {

    private static final String PAGE = "https://data.worldbank.org/indicator/";
    private static final int FIRST_YEAR = 2010;
    private static final int MOST_PAGES = 100;
    private static final Citing CITING = new Citing("World Bank", "CC BY 4.0", LicenceClass.OPEN, "");

    @Override
    public String id() {
        return "world-bank";
    }

    @Override
    public String publisher() {
        return "World Bank, World Development Indicators";
    }

    @Override
    public String gives() {
        return "observations: population, GDP, land, armed forces, internet users, subscriptions, secure servers";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        Map<String, String> codes = asked.held().indicatorsByCode(PAGE);
        if (codes.isEmpty()) {
            throw new Refused("indicators.csv: found no indicator with an address of " + PAGE + ", expected some");
        }
        Reading reading = new Reading(asked, answers);
        for (Map.Entry<String, String> code : codes.entrySet()) {
            reading.read(code.getKey(), code.getValue());
        }
        Set<String> ids = new HashSet<>(codes.values());
        Set<String> own = new HashSet<>(asked.held().sourcesOf("World Bank"));
        TableRows rows = new TableRows(
                "observations",
                "world-bank",
                row -> ids.contains(row.get("indicator"))
                        && own.contains(row.get("source"))
                        && row.get("year").compareTo(String.valueOf(FIRST_YEAR)) >= 0,
                TableRows.Gone.LEAVES,
                reading.rows);
        return new Fetched(
                reading.sources, List.of(rows), reading.passedOver.note("values of units that are no country here"));
    }

    /** One run over all indicators. */
    private static final class Reading {
        private final Asked asked;
        private final Answers answers;
        private final List<Row> rows = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final PassedOver passedOver = new PassedOver();

        Reading(Asked asked, Answers answers) {
            this.asked = asked;
            this.answers = answers;
        }

        void read(String code, String indicator) throws Refused {
            int pages = 1;
            int found = 0;
            String source = "";
            for (int page = 1; page <= pages; page++) {
                Answer answer = answers.get(
                        "world-bank-" + code + (page == 1 ? "" : "-" + page) + ".json", address(code, page));
                JsonNode whole = JsonText.of(answer);
                JsonNode head = head(answer, whole);
                pages = Math.min(MOST_PAGES, head.path("pages").asInt(1));
                if (page == 1) {
                    String title = title(answer, whole);
                    Citing citing =
                            new Citing(CITING.publisher(), CITING.licence(), CITING.licenceClass(), PAGE + code);
                    Source cited = citing.source(
                            "world-bank-" + code,
                            "World Development Indicators: " + title + " (" + code + ")",
                            "updated " + head.path("lastupdated").asText("on an unknown day"),
                            answer);
                    sources.add(cited);
                    source = cited.id().value();
                }
                for (JsonNode value : whole.get(1)) {
                    found++;
                    take(answer, value, code, indicator, source);
                }
                if (page == pages && head.path("total").asInt(found) != found) {
                    throw answer.refused(
                            found + " values of " + code,
                            head.path("total").asInt() + ", the total that the answer states");
                }
            }
        }

        private void take(Answer answer, JsonNode value, String code, String indicator, String source) throws Refused {
            String where = "a value of " + code;
            String country =
                    JsonText.field(answer, value, "countryiso3code", where).asText();
            String year = JsonText.field(answer, value, "date", where).asText();
            JsonNode number = JsonText.field(answer, value, "value", where);
            if (number.isNull()) {
                return;
            }
            Optional<String> held = asked.held().country(country);
            if (held.isEmpty() || country.length() != 3) {
                passedOver.count(
                        country.isEmpty() ? value.path("country").path("value").asText() : country);
                return;
            }
            if (!number.isNumber() || !year.matches("[12][0-9]{3}")) {
                throw answer.refused(
                        "the value " + number + " of " + code + " in '" + year + "'", "a number and a year");
            }
            Row row = Row.observation(
                    held.get(), indicator, Integer.parseInt(year), new Figure(number.decimalValue()).text(), source);
            boolean isEstimate = !value.path("obs_status").asText().isBlank();
            rows.add(isEstimate ? row.with("status", "ESTIMATED") : row);
        }

        private static String title(Answer answer, JsonNode whole) throws Refused {
            JsonNode first = whole.get(1).path(0);
            return JsonText.field(answer, first.path("indicator"), "value", "the first value")
                    .asText();
        }

        private static JsonNode head(Answer answer, JsonNode whole) throws Refused {
            if (whole.isArray() && whole.path(0).has("message")) {
                throw answer.refused(
                        "the message '"
                                + whole.path(0)
                                        .path("message")
                                        .path(0)
                                        .path("value")
                                        .asText() + "'",
                        "values");
            }
            if (!whole.isArray() || whole.size() != 2 || !whole.get(1).isArray()) {
                throw answer.refused("JSON of another form", "an array of a head and of values");
            }
            return whole.get(0);
        }

        private URI address(String code, int page) {
            return URI.create("https://api.worldbank.org/v2/country/all/indicator/" + code
                    + "?format=json&per_page=20000&date=" + FIRST_YEAR + ":"
                    + asked.today().getYear() + "&page=" + page);
        }
    }
}
