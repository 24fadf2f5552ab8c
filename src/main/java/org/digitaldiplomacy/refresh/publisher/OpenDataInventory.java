package org.digitaldiplomacy.refresh.publisher;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * The Open Data Inventory from its CSV export: raw points of each country's categories, summed by coverage and openness of
 * social, economic and environmental statistics, and over all.
 *
 * @see <a href="https://odin.opendatawatch.com/">Open Data Inventory</a>
 */
final class OpenDataInventory implements Connector {

    private static final URI PAGE = URI.create("https://odin.opendatawatch.com/Downloads/otherFiles");
    private static final String OVERALL = "open-data-inventory-points";
    private static final String ALL = "All Categories";
    private static final List<String> COVERAGE = List.of(
            "Indicator coverage and disaggregation",
            "Data available last 5 years",
            "Data available last 10 years",
            "First administrative level",
            "Second administrative level");
    private static final List<String> OPENNESS =
            List.of("Machine readable", "Non proprietary", "Download options", "Metadata available", "Terms of use");
    private static final Set<String> ECONOMIC = Set.of(
            "National accounts",
            "Labor",
            "Price indexes",
            "Government finance",
            "Money & banking",
            "International trade",
            "Balance of payments");
    private static final Set<String> ENVIRONMENTAL =
            Set.of("Agriculture and land use", "Resource use", "Energy", "Pollution", "Built environment");
    private static final Set<String> SOCIAL = Set.of(
            "Population & vital statistics",
            "Education facilities",
            "Education outcomes",
            "Health facilities",
            "Health outcomes",
            "Reproductive health",
            "Food security & nutrition",
            "Gender statistics",
            "Crime & justice",
            "Poverty & income");

    @Override
    public String id() {
        return "open-data-inventory";
    }

    @Override
    public String publisher() {
        return "Open Data Watch, Open Data Inventory";
    }

    @Override
    public String gives() {
        return "observations: points for coverage and openness of official statistics";
    }

    @Override
    public String release() {
        return "2024";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        asked.held().requireIndicators(List.of(OVERALL));
        Answer answer = answers.byHand("open-data-inventory-" + asked.release() + ".csv", PAGE);
        Citing citing =
                new Citing("Open Data Watch", "CC BY 4.0", LicenceClass.OPEN, "https://odin.opendatawatch.com/");
        Source source = citing.source("odin-" + asked.release(), "Open Data Inventory", asked.release(), answer);
        Points points = new Points();
        List<String> needed = new ArrayList<>(List.of("Year", "Country Code", "Data categories"));
        needed.addAll(COVERAGE);
        needed.addAll(OPENNESS);
        new Sheet(answer, needed).csv(',', line -> {
            String year = line.text("Year");
            if (year.equals(asked.release())) {
                points.take(line.whole());
            }
        });
        points.requireWhole(answer);
        IndexTable table = new IndexTable(asked, "open-data-inventory");
        int year = Integer.parseInt(asked.release());
        for (Map.Entry<String, Map<String, BigDecimal>> country : points.sums.entrySet()) {
            Optional<String> held = table.country(country.getKey());
            held.ifPresent(code -> country.getValue()
                    .forEach((indicator, sum) -> table.add(code, indicator, year, new Figure(sum), source)));
        }
        return table.fetched(List.of(source));
    }

    /** Sums by country and indicator. */
    private static final class Points {
        private final Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        private final Map<String, Integer> categories = new HashMap<>();

        void take(Sheet.Line line) throws Refused {
            String category = line.text("Data categories");
            if (category.equals(ALL)) {
                return;
            }
            String country = line.text("Country Code");
            categories.merge(country, 1, Integer::sum);
            String group = group(category);
            add(line, country, group, "coverage", COVERAGE);
            add(line, country, group, "openness", OPENNESS);
        }

        private void add(Sheet.Line line, String country, String group, String measure, List<String> columns)
                throws Refused {
            BigDecimal sum = BigDecimal.ZERO;
            for (String column : columns) {
                Optional<Figure> points = line.number(column);
                sum = points.isPresent() ? sum.add(points.get().value()) : sum;
            }
            Map<String, BigDecimal> of = sums.computeIfAbsent(country, c -> new TreeMap<>());
            of.merge(OVERALL, sum, BigDecimal::add);
            if (!group.isEmpty()) {
                of.merge("open-data-" + group + "-" + measure, sum, BigDecimal::add);
            }
        }

        private static String group(String category) {
            if (ECONOMIC.contains(category)) {
                return "economic";
            }
            if (ENVIRONMENTAL.contains(category)) {
                return "environmental";
            }
            return SOCIAL.contains(category) ? "social" : "";
        }

        /** A country with fewer categories than others would have fewer points for that alone. */
        void requireWhole(Answer answer) throws Refused {
            int most = categories.values().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            for (Map.Entry<String, Integer> country : categories.entrySet()) {
                if (country.getValue() != most) {
                    throw answer.refused(
                            country.getValue() + " categories of " + country.getKey(),
                            most + ", as of others: the file may be cut off");
                }
            }
        }
    }
}
