package org.digitaldiplomacy.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading.ColumnUse;
import org.digitaldiplomacy.intake.SheetReading.Question;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Table;

/**
 * Columns of a sheet, found by name in any order, case and spelling. A sheet without the column {@code value} may have a
 * column for each metric, indicator or year.
 *
 * @param line of the header
 * @param width place after its last name
 * @param columns of the table, each with its place in the sheet
 * @param spread places of columns that hold values, each with the metric, indicator or year that it is of
 * @param over the column that {@code spread} tells
 */
record Header(
        int line,
        int width,
        Map<Column, Integer> columns,
        Map<Integer, String> spread,
        Optional<Column> over,
        List<ColumnUse> uses,
        List<Question> questions) {

    /** So many lines may stand before the header. */
    static final int LOOKED_AT = 30;

    static final String VALUE = "value";
    private static final List<String> SPREADABLE = List.of("metric", "indicator", "year");

    /** Other names of columns, the best first. */
    private static final Map<String, List<String>> OTHERWISE = Map.of(
            "country",
            List.of(
                    "iso3",
                    "iso3code",
                    "alpha3",
                    "isoalpha3",
                    "iso31661alpha3",
                    "countrycode",
                    "countryiso3",
                    "isocode",
                    "iso",
                    "iso2",
                    "alpha2",
                    "iso2code",
                    "countryname",
                    "state",
                    "nation",
                    "pays",
                    "land",
                    "pais",
                    "riik"),
            "year",
            List.of("yr", "annee", "jahr", "ano", "anno", "aasta"),
            VALUE,
            List.of("figure", "amount", "obsvalue", "count", "number", "wert", "valeur", "valor"),
            "indicator",
            List.of("indicatorid", "indicatorcode", "indicatorname", "series", "variable"),
            "source",
            List.of("sourceid", "quelle", "fuente"),
            "platform",
            List.of("network", "socialnetwork", "channel", "plattform", "plateforme", "plataforma"),
            "handle",
            List.of(
                    "account",
                    "username",
                    "screenname",
                    "accountname",
                    "profile",
                    "accounturl",
                    "profileurl",
                    "link",
                    "url"),
            "metric",
            List.of("measure", "metrics", "figureof"),
            "date",
            List.of("day", "measuredon", "datum", "fecha", "data", "kuupaev"),
            "institution",
            List.of("ministry", "mission", "institutionid", "institutionname"));

    /** Finds the header, of the first lines the one that names the most columns. */
    static Header of(Table<?> table, List<Grid.Line> lines, SheetChoices choices, Words words) {
        Optional<Grid.Line> chosen = lines.stream()
                .filter(line -> String.valueOf(line.number()).equals(choices.header()))
                .findFirst();
        if (!choices.header().isEmpty() && chosen.isEmpty()) {
            throw RefusedSheet.because(0, "header=" + choices.header(), "the number of a line with cells");
        }
        Grid.Line best = chosen.orElse(lines.get(0));
        int most = 0;
        for (Grid.Line line : lines.subList(0, Math.min(LOOKED_AT, lines.size()))) {
            int named = chosen.isPresent() ? 0 : named(table, line, choices, words);
            if (named > most) {
                most = named;
                best = line;
            }
        }
        return new Search(table, best, choices, words).header();
    }

    /** How many columns of the table the best of the lines names. */
    static int named(Table<?> table, List<Grid.Line> lines, SheetChoices choices, Words words) {
        return lines.stream()
                .mapToInt(line -> named(table, line, choices, words))
                .max()
                .orElse(0);
    }

    private static int named(Table<?> table, Grid.Line line, SheetChoices choices, Words words) {
        Header header = new Search(table, line, choices, words).header();
        return header.columns().size() + header.spread().size();
    }

    /** One line, read as a header. */
    private static final class Search {

        private final Table<?> table;
        private final Grid.Line line;
        private final SheetChoices choices;
        private final Words words;
        private final Map<Column, Integer> columns = new LinkedHashMap<>();
        private final Map<Integer, String> spread = new TreeMap<>();
        private final Map<Integer, String> folded = new TreeMap<>();
        private final Map<Integer, String> meant = new HashMap<>();
        private final List<Question> questions = new ArrayList<>();
        private Optional<Column> over = Optional.empty();
        private int width;

        Search(Table<?> table, Grid.Line line, SheetChoices choices, Words words) {
            this.table = table;
            this.line = line;
            this.choices = choices;
            this.words = words;
        }

        Header header() {
            for (int i = 0; i < line.cells().size(); i++) {
                String name = line.cell(i).text();
                if (!name.isEmpty()) {
                    folded.put(i, Words.folded(name));
                    width = i + 1;
                }
            }
            choose();
            table.columns().forEach(this::find);
            table.columns().forEach(this::findOtherwise);
            if (table.find(VALUE).filter(value -> !has(value)).isPresent()) {
                spread();
            }
            meant.forEach((at, column) -> ask(
                    line.cell(at).text(),
                    "column=" + line.cell(at).text() + "=" + column,
                    "a column of the table" + hint(column)));
            return new Header(line.number(), width, columns, spread, over, uses(), questions);
        }

        private boolean has(Column column) {
            return columns.containsKey(column) || choices.fills().containsKey(column.name());
        }

        /** Columns that a choice names: the table's, a metric or the like, or none. */
        private void choose() {
            choices.columns().forEach((name, column) -> {
                Optional<Integer> at = folded.entrySet().stream()
                        .filter(each -> line.cell(each.getKey()).text().equals(name)
                                || each.getValue().equals(Words.folded(name)))
                        .map(Map.Entry::getKey)
                        .findFirst();
                Optional<Column> known = table.find(column);
                if (at.isEmpty()) {
                    ask(name, "no such column", "the name of a column of the sheet");
                } else if (known.isPresent()) {
                    columns.put(known.get(), at.get());
                    folded.remove(at.get());
                } else if (column.isEmpty()) {
                    folded.remove(at.get());
                } else {
                    meant.put(at.get(), column);
                }
            });
        }

        private void ask(String field, String found, String answer) {
            questions.add(new Question(line.number(), field, found, List.of(answer)));
        }

        private void find(Column column) {
            if (!has(column)) {
                place(column, List.of(column.name(), column.shown()));
            }
        }

        private void findOtherwise(Column column) {
            for (String name : OTHERWISE.getOrDefault(column.name(), List.of())) {
                if (!has(column)) {
                    place(column, List.of(name));
                }
            }
        }

        private void place(Column column, List<String> names) {
            List<Integer> places = folded.entrySet().stream()
                    .filter(each -> !meant.containsKey(each.getKey()))
                    .filter(each -> names.stream().map(Words::folded).anyMatch(each.getValue()::equals))
                    .map(Map.Entry::getKey)
                    .toList();
            if (places.size() > 1) {
                questions.add(new Question(
                        line.number(),
                        column.name(),
                        places.size() + " columns of that name",
                        List.of("one of them, the others renamed")));
            }
            if (!places.isEmpty()) {
                columns.put(column, places.get(0));
                places.forEach(folded::remove);
            }
        }

        /** Takes the columns that are left for metrics, indicators or years, of the first of these that any is. */
        private void spread() {
            for (String name : SPREADABLE) {
                Optional<Column> column = table.find(name).filter(any -> !has(any));
                if (column.isEmpty()) {
                    continue;
                }
                folded.keySet().forEach(at -> {
                    String text = meant.getOrDefault(at, line.cell(at).text());
                    word(column.get(), text).ifPresent(word -> spread.put(at, word));
                });
                if (!spread.isEmpty()) {
                    over = column;
                    spread.keySet().forEach(folded::remove);
                    meant.keySet().removeAll(spread.keySet());
                    break;
                }
            }
        }

        private String hint(String column) {
            return ClosestName.to(column, table.names())
                    .map(close -> "; did you mean " + close + "?")
                    .orElse(": " + String.join(", ", table.names()));
        }

        private Optional<String> word(Column column, String text) {
            if (column.kind() == Kind.YEAR) {
                return Optional.of(text).filter(year -> year.matches("(?:19|20)[0-9]{2}"));
            }
            return words.meanings(table, column, text).stream().findFirst();
        }

        private List<ColumnUse> uses() {
            Map<Integer, String> used = new HashMap<>(spread);
            over.ifPresent(column -> used.replaceAll((at, word) -> "value of " + column.name() + " " + word));
            columns.forEach((column, at) -> used.put(at, column.name()));
            List<ColumnUse> uses = new ArrayList<>();
            for (int i = 0; i < line.cells().size(); i++) {
                if (!line.cell(i).text().isEmpty()) {
                    uses.add(new ColumnUse(line.cell(i).text(), used.getOrDefault(i, "")));
                }
            }
            return uses;
        }
    }

    /** Columns that each row must have and nothing tells. */
    List<Column> lacking(Table<?> table, SheetChoices choices) {
        boolean hasHandle = columns.keySet().stream().anyMatch(column -> column.kind() == Kind.HANDLE);
        return table.columns().stream()
                .filter(column -> column.isRequired() && !column.mayLack())
                .filter(column ->
                        !columns.containsKey(column) && !choices.fills().containsKey(column.name()))
                .filter(column -> over.isEmpty()
                        || !(column.equals(over.get()) || column.name().equals(VALUE)))
                .filter(column -> !(column.name().equals("platform") && hasHandle))
                .toList();
    }

    /** Refusal of a sheet of which no line is a header. */
    RefusedSheet unknown(Table<?> table, Grid.Line first) {
        String found = String.join(
                ", ", first.cells().stream().map(Grid.Cell::text).limit(12).toList());
        return RefusedSheet.because(
                line,
                "the header " + Problem.quote(found),
                "columns of " + table.name() + ", such as " + String.join(", ", table.names()));
    }
}
