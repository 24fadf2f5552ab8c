package org.digitaldiplomacy.ingest.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.RowFeed.AtHand;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading.Question;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/** Turns the lines below a header into rows of the table. A text that is not understood stays, for the row to be refused. */
final class Lines {

    private static final Set<String> GAPS = Set.of(
            "na", "n/a", "n.a.", "n.a", "nan", "null", "none", "nil", "-", "--", "–", "—", "..", "...", "…", "?",
            "#n/a", "<na>", "missing", "n/d", "k. a.", "k.a.");

    private static final Set<String> GAPS_OF_TEXT = Set.of("n/a", "#n/a", "-", "--", "–", "—", "<na>");

    private final Table<?> table;
    private final Header header;
    private final SheetChoices choices;
    private final Words words;
    private final Conventions conventions;
    private final ImportStore store;
    private final Account account;
    private final List<Question> questions;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();
    private final Optional<Column> value;
    private Map<String, Addresses.Place> pages = Map.of();
    private Map<String, String> units = Map.of();

    Lines(
            Table<?> table,
            Header header,
            SheetChoices choices,
            Words words,
            Conventions conventions,
            ImportStore store,
            Account account,
            List<Question> questions,
            List<Problem> problems) {
        this.table = table;
        this.header = header;
        this.choices = choices;
        this.words = words;
        this.conventions = conventions;
        this.store = store;
        this.account = account;
        this.questions = questions;
        this.problems = problems;
        this.value = table.find(Header.VALUE).filter(column -> column.isRequired() && column.kind() == Kind.NUMBER);
    }

    void read(List<Grid.Line> lines, List<AtHand.Given> rows) {
        boolean isCoded = lines.stream().anyMatch(this::hasTwoLetters);
        int width = header.uses().size();
        for (Grid.Line line : lines) {
            if (line.filled() == 1 && header.columns().size() + header.spread().size() > 2) {
                account.leftOut(line.number(), "one cell alone: " + Problem.quote(firstOf(line)));
            } else if (isTooWide(line)) {
                problems.add(new Problem(
                        table.name(),
                        line.number(),
                        "",
                        "a cell beyond the last column of the header",
                        width + " columns; is a separator within a cell?"));
            } else {
                read(line, isCoded, rows);
            }
        }
    }

    private boolean isTooWide(Grid.Line line) {
        int last = 0;
        for (int i = 0; i < line.cells().size(); i++) {
            last = line.cell(i).text().isEmpty() ? last : i;
        }
        return last >= header.width();
    }

    private static String firstOf(Grid.Line line) {
        return line.cells().stream()
                .map(Grid.Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether a country stands there by two letters that are no sign of a gap. */
    private boolean hasTwoLetters(Grid.Line line) {
        return header.columns().entrySet().stream()
                .filter(each -> isCountry(each.getKey()))
                .map(each -> line.cell(each.getValue()).text())
                .anyMatch(text -> text.matches("[A-Z]{2}") && !text.equals("NA"));
    }

    private static boolean isCountry(Column column) {
        return column.reference().filter(Tables.COUNTRIES::equals).isPresent();
    }

    private void read(Grid.Line line, boolean isCoded, List<AtHand.Given> rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        choices.fills().forEach((name, text) -> {
            Column column = table.column(name);
            cells.put(column.name(), text(column, Grid.Cell.of(text), line.number(), isCoded, cells));
        });
        for (Column column : table.columns()) {
            Integer at = header.columns().get(column);
            if (at != null && !column.equals(value.orElse(null))) {
                cells.put(column.name(), text(column, line.cell(at), line.number(), isCoded, cells));
            }
        }
        if (header.over().isEmpty()) {
            value.ifPresentOrElse(
                    column -> valued(column, line, header.columns().get(column), cells, rows),
                    () -> rows.add(new AtHand.Given(line.number(), cells)));
            return;
        }
        header.spread().forEach((at, word) -> {
            Map<String, String> own = new LinkedHashMap<>(cells);
            own.put(header.over().get().name(), word);
            valued(value.orElseThrow(), line, at, own, rows);
        });
    }

    /** Adds the row, unless it has no value: then there is none. */
    private void valued(
            Column column,
            Grid.Line line,
            @org.jspecify.annotations.Nullable Integer at,
            Map<String, String> cells,
            List<AtHand.Given> rows) {
        if (at == null) {
            rows.add(new AtHand.Given(line.number(), cells));
            return;
        }
        Grid.Cell cell = line.cell(at);
        String number = text(column, cell, line.number(), false, cells);
        if (number.isEmpty()) {
            String which = header.over()
                    .map(over -> " for " + over.name() + " " + cells.get(over.name()))
                    .orElse("");
            account.leftOut(
                    line.number(),
                    "no value" + which + (cell.text().isEmpty() ? "" : ": " + Problem.quote(cell.text())));
            return;
        }
        cells.put(column.name(), number);
        rows.add(new AtHand.Given(line.number(), cells));
    }

    private String text(Column column, Grid.Cell cell, int line, boolean isCoded, Map<String, String> row) {
        String text = cell.text();
        if (text.isEmpty() || isGap(column, text, line)) {
            return "";
        }
        return switch (column.kind()) {
            case NUMBER, COUNT -> number(column, cell, line, row);
            case DAY, DATE -> Dates.written(text, conventions.dates());
            case HANDLE -> handle(column, text, line, row);
            case YEAR -> text.replaceFirst("\\.0+$", "");
            case TOKEN, VOCABULARY, CHOICE, FLAG -> word(column, text, line, isCoded);
            case LINE, PROSE, PATTERN, ADDRESS, NUMERAL -> text;
        };
    }

    /** Whether a cell says that there is nothing. */
    private boolean isGap(Column column, String text, int line) {
        if (words.isChosen(text)) {
            return false;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        boolean isText =
                switch (column.kind()) {
                    case LINE, PROSE, ADDRESS, PATTERN, HANDLE -> true;
                    case NUMBER, COUNT, DAY, DATE, YEAR, TOKEN, VOCABULARY, CHOICE, FLAG, NUMERAL -> false;
                };
        if (isCountry(column) && folded.equals("na")) {
            return false;
        }
        boolean isGap = (isText ? GAPS_OF_TEXT : GAPS).contains(folded);
        if (isGap) {
            account.name(column, text, "", line);
        }
        return isGap;
    }

    private void ask(int line, Column column, String text, List<String> answers) {
        if (asked.add(column.name() + '\n' + text)) {
            questions.add(new Question(line, column.name(), Problem.quote(text), answers));
        }
    }

    private String word(Column column, String text, int line, boolean isCoded) {
        if (isCountry(column) && text.equalsIgnoreCase("na") && !isCoded && !words.isChosen(text)) {
            ask(line, column, text, List.of("name=" + text + "=NAM", "name=" + text + "="));
            return text;
        }
        List<String> meanings =
                words.meanings(table, column, text).stream().sorted().toList();
        if (meanings.size() > 1) {
            ask(
                    line,
                    column,
                    text,
                    meanings.stream().map(code -> "name=" + text + "=" + code).toList());
            return text;
        }
        String meant = meanings.isEmpty() ? text : meanings.get(0);
        if (!meant.equals(text)) {
            account.name(column, text, meant, line);
        }
        return meant;
    }

    private String number(Column column, Grid.Cell cell, int line, Map<String, String> row) {
        boolean isPercent = Numerals.isPercent(cell.text());
        String number = Numerals.written(Numerals.normal(cell.text()), cell.isTyped() ? "." : conventions.decimal());
        if (!isPercent) {
            return number;
        }
        String indicator = row.getOrDefault("indicator", "");
        String unit = indicator.isEmpty() ? column.unit() : unit(indicator);
        if (unit.startsWith("%") || choices.percent().equals("number")) {
            account.name(column, cell.text(), number, line);
            return number;
        }
        if (choices.percent().equals("fraction")) {
            String fraction = Numerals.hundredth(number);
            account.name(column, cell.text(), fraction, line);
            return fraction;
        }
        ask(line, column, cell.text(), List.of("percent=number", "percent=fraction"));
        return number;
    }

    private String unit(String indicator) {
        if (units.isEmpty()) {
            units = new HashMap<>();
            int id = Tables.INDICATORS.names().indexOf("id");
            int unit = Tables.INDICATORS.names().indexOf("unit");
            store.known(Tables.INDICATORS, cells -> units.put(cells[id], cells[unit]));
        }
        return units.getOrDefault(indicator, "");
    }

    private String handle(Column column, String text, int line, Map<String, String> row) {
        if (!Addresses.isAddress(text)) {
            String handle = text.replaceFirst("^@+(?=.)", "");
            if (!handle.equals(text)) {
                account.name(column, text, handle, line);
            }
            return handle;
        }
        Addresses.Place place = pages().get(Addresses.page(text).toLowerCase(Locale.ROOT));
        Optional<Addresses.Place> known = place == null ? Addresses.place(text) : Optional.of(place);
        if (known.isEmpty()) {
            problems.add(new Problem(
                    table.name(),
                    line,
                    column.name(),
                    Problem.quote(text),
                    "a handle, or the address of an account's page"));
            return text;
        }
        String platform = row.getOrDefault("platform", "");
        if (platform.isEmpty()) {
            row.put("platform", known.get().platform());
        } else if (!platform.equals(known.get().platform())) {
            problems.add(new Problem(
                    table.name(),
                    line,
                    "platform",
                    Problem.quote(platform),
                    known.get().platform() + ", as the address " + Problem.quote(text) + " says"));
        }
        account.name(column, text, known.get().platform() + " " + known.get().handle(), line);
        return known.get().handle();
    }

    /** Accounts that are there by the addresses of their pages. */
    private Map<String, Addresses.Place> pages() {
        if (pages.isEmpty()) {
            pages = new HashMap<>();
            List<String> names = Tables.ACCOUNTS.names();
            store.known(Tables.ACCOUNTS, cells -> {
                String url = cells[names.indexOf("url")];
                if (!url.isEmpty()) {
                    pages.put(
                            Addresses.page(url).toLowerCase(Locale.ROOT),
                            new Addresses.Place(cells[names.indexOf("platform")], cells[names.indexOf("handle")]));
                }
            });
        }
        return pages;
    }
}
