package org.digitaldiplomacy.refresh.publisher;

import java.math.BigDecimal;
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
 * The GovTech Maturity Index from the World Bank's workbook: answers to its questions, summed in seven blocks as the
 * Blavatnik Index of Public Administration sums them, so that a new edition stands beside that of 2022.
 *
 * @see <a href="https://datacatalog.worldbank.org/search/dataset/0037889/govtech-dataset">GovTech dataset</a>
 * @see <a href="https://github.com/blavatnik-index/bipa2024_sourcedata">Blavatnik Index, source data 2024</a>
 */
final class GovTech implements Connector {

    private static final String SHEET = "CG_GTMI_Data";
    private static final URI PAGE =
            URI.create("https://datacatalog.worldbank.org/search/dataset/0037889/govtech-dataset");
    private static final String FILES = "https://datacatalogfiles.worldbank.org/ddh-published/0037889/";
    private static final Map<String, String> ADDRESSES = Map.of(
            "2022", FILES + "DR0091192/WBG_GovTech%20Dataset_Mar2023.xlsx",
            "2025", FILES + "DR0095721/WBG_GovTech_Dataset_Dec2025.xlsx");

    /** The workbook's own codes of economies. */
    private static final Map<String, String> ECONOMIES = Map.of("KSV", "XKX", "WBG", "PSE");

    /**
     * Questions of each block and what an answer of 0, 1, 2 and 3 is worth: H a half for what is planned, P three quarters
     * for what is partly in use, S both, R the answer itself, M payment by one means or by more, A only for what is in use.
     * Those joined by + describe one system, question and extent in turn: its extent decides where it is stated.
     */
    private static final String BLOCKS = """
            govtech-backend=H I-1|X I-2+I-2.4|X I-3+I-3.4|X I-4+I-4.4
            govtech-admin=X I-5+I-5.6|H I-6|H I-7|H I-8|H I-9|H I-10|X I-12+I-12.4|R I-12.5|H I-13|H I-14
            govtech-policy=P I-15|H I-33|H I-34|R I-35|H I-36|H I-38|H I-39|P I-45
            govtech-innovation=H I-17|P I-46|H I-47|R I-48
            govtech-portals=P I-19|X I-20+I-20.2+I-21+I-21.2|X I-22+I-22.2|M I-22.3|X I-23+I-23.2|X I-24+I-24.2|X I-25+I-25.2|S I-42
            govtech-openness=R I-28|S I-28.2|P I-28.3|R I-29|S I-29.2|P I-29.3|A I-29.4
            govtech-engagement=R I-30|R I-31|R I-32
            """;

    @Override
    public String id() {
        return "govtech";
    }

    @Override
    public String publisher() {
        return "World Bank, GovTech Maturity Index";
    }

    @Override
    public String gives() {
        return "observations: seven blocks of the GovTech Maturity Index";
    }

    @Override
    public String release() {
        return "2025";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        Map<String, List<Item>> blocks = blocks();
        asked.held().requireIndicators(List.copyOf(blocks.keySet()));
        String file = "govtech-" + asked.release() + ".xlsx";
        String address = ADDRESSES.get(asked.release());
        Answer answer = address == null ? answers.byHand(file, PAGE) : answers.get(file, URI.create(address));
        Citing citing = new Citing(
                "World Bank", "CC BY 4.0", LicenceClass.OPEN, "https://www.worldbank.org/en/programs/govtech/gtmi");
        Source source =
                citing.source("world-bank-gtmi-" + asked.release(), "GovTech Maturity Index", asked.release(), answer);
        IndexTable table = new IndexTable(asked, "govtech-maturity");
        List<String> needed = new ArrayList<>(List.of("Year", "Code"));
        blocks.values().forEach(items -> items.forEach(item -> needed.addAll(item.questions())));
        new Sheet(answer, needed).workbook(SHEET, line -> {
            if (line.text("Year").equals(asked.release())) {
                take(line, blocks, table, source);
            }
        });
        return table.fetched(List.of(source));
    }

    private static void take(Sheet.Line line, Map<String, List<Item>> blocks, IndexTable table, Source source)
            throws Refused {
        String code = line.text("Code");
        Optional<String> country = table.country(ECONOMIES.getOrDefault(code, code));
        if (country.isEmpty()) {
            return;
        }
        for (Map.Entry<String, List<Item>> block : blocks.entrySet()) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean isKnown = true;
            for (Item item : block.getValue()) {
                Optional<BigDecimal> points = item.points(line);
                isKnown &= points.isPresent();
                sum = sum.add(points.orElse(BigDecimal.ZERO));
            }
            if (isKnown) {
                table.add(country.get(), block.getKey(), line.year("Year"), new Figure(sum), source);
            }
        }
    }

    private static Map<String, List<Item>> blocks() {
        Map<String, List<Item>> blocks = new LinkedHashMap<>();
        BLOCKS.lines().forEach(line -> {
            String[] sides = line.split("=", 2);
            List<Item> items = new ArrayList<>();
            for (String item : sides[1].split("\\|", -1)) {
                items.add(new Item(item.charAt(0), List.of(item.substring(2).split("\\+"))));
            }
            blocks.put(sides[0], items);
        });
        return blocks;
    }

    /** A part of a block. */
    private record Item(char scale, List<String> questions) {

        private static final List<String> PLANNED = List.of("0", "0.5", "1");
        private static final List<String> PARTLY = List.of("0", "0.75", "1");
        private static final List<String> BOTH = List.of("0", "0.5", "0.75", "1");
        private static final List<String> MEANS = List.of("0", "0.75", "1", "1", "1");
        private static final List<String> IN_USE = List.of("0", "0", "0.75");
        private static final List<String> EXTENT = List.of("0", "0.5", "0.75");

        /** Empty where a question that everybody is asked has no answer; one on details has none where there is nothing. */
        Optional<BigDecimal> points(Sheet.Line line) throws Refused {
            if (scale == 'X') {
                return system(line);
            }
            String question = questions.get(0);
            Optional<Figure> answer = line.number(question);
            if (answer.isEmpty()) {
                return question.contains(".") ? Optional.of(BigDecimal.ZERO) : Optional.empty();
            }
            return Optional.of(
                    switch (scale) {
                        case 'H' -> worth(line, question, answer.get(), PLANNED);
                        case 'P' -> worth(line, question, answer.get(), PARTLY);
                        case 'S' -> worth(line, question, answer.get(), BOTH);
                        case 'M' -> worth(line, question, answer.get(), MEANS);
                        case 'A' -> worth(line, question, answer.get(), IN_USE);
                        default -> answer.get().value();
                    });
        }

        private Optional<BigDecimal> system(Sheet.Line line) throws Refused {
            Optional<BigDecimal> best = Optional.empty();
            for (int i = 0; i < questions.size(); i++) {
                boolean isExtent = i % 2 == 1;
                Optional<Figure> answer = line.number(questions.get(i));
                if (answer.isPresent()) {
                    BigDecimal worth = isExtent
                            ? extent(answer.get().value())
                            : worth(line, questions.get(i), answer.get(), EXTENT);
                    best = Optional.of(best.map(worth::max).orElse(worth));
                }
            }
            return best;
        }

        private static BigDecimal extent(BigDecimal answer) {
            if (answer.compareTo(BigDecimal.ONE) > 0) {
                return BigDecimal.ONE;
            }
            return answer.signum() > 0 ? new BigDecimal("0.75") : BigDecimal.ZERO;
        }

        private static BigDecimal worth(Sheet.Line line, String question, Figure answer, List<String> scale)
                throws Refused {
            String text = answer.text();
            if (!text.matches("[0-9]") || Integer.parseInt(text) >= scale.size()) {
                throw line.refused(question, "a whole number from 0 to " + (scale.size() - 1));
            }
            return new BigDecimal(scale.get(Integer.parseInt(text)));
        }
    }
}
