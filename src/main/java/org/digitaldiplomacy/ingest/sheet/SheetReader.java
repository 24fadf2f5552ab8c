package org.digitaldiplomacy.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.RowFeed;
import org.digitaldiplomacy.ingest.table.RowFeed.AtHand;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading;
import org.digitaldiplomacy.intake.SheetReading.Change;
import org.digitaldiplomacy.intake.SheetReading.Finding;
import org.digitaldiplomacy.intake.SheetReading.Question;
import org.digitaldiplomacy.table.Table;

/** Reads one sheet to rows of a table, and gives an account of it. */
public final class SheetReader {

    private static final int MOST_BYTES = 32 << 20;

    private final Table<?> table;
    private final SheetChoices choices;
    private final ImportStore store;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Account account = new Account();

    public SheetReader(Table<?> table, SheetChoices choices, ImportStore store) {
        this.table = table;
        this.choices = choices;
        this.store = store;
    }

    /** The rows, read when they are asked for; a sheet that is refused has problems in place of them. */
    public RowFeed feed(InputStream sheet) {
        return new AtHand(() -> read(sheet), false);
    }

    private AtHand.Rows read(InputStream sheet) throws IOException {
        try {
            List<AtHand.Given> rows = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            read(sheet.readNBytes(MOST_BYTES + 1), rows, problems);
            return new AtHand.Rows(questions.isEmpty() ? rows : List.of(), questions.isEmpty() ? problems : asked());
        } catch (RefusedSheet refused) {
            questions.addAll(refused.questions());
            return new AtHand.Rows(
                    List.of(),
                    List.of(new Problem(table.name(), refused.line(), "", refused.found(), refused.expected())));
        }
    }

    private List<Problem> asked() {
        return questions.stream()
                .map(question -> new Problem(
                        table.name(),
                        question.line(),
                        question.field(),
                        question.found(),
                        RefusedSheet.expected(question)))
                .toList();
    }

    private void read(byte[] bytes, List<AtHand.Given> rows, List<Problem> problems) {
        if (bytes.length > MOST_BYTES) {
            throw RefusedSheet.because(
                    0,
                    "a sheet of more than " + (MOST_BYTES >> 20) + " MB",
                    "a smaller one, or a file in the table's own form, which may be of any length");
        }
        choices.fills().keySet().stream()
                .filter(column -> table.find(column).isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw RefusedSheet.because(
                            0,
                            "fill=" + column,
                            "a column of " + table.name() + ": " + String.join(", ", table.names()));
                });
        Words words = new Words(choices, store);
        Grid grid =
                switch (FileKind.of(bytes)) {
                    case WORKBOOK -> Workbook.read(bytes, choices);
                    case TEXT -> TextSheet.read(bytes, choices, head -> Header.named(table, head, choices, words));
                };
        findings.addAll(grid.findings());
        if (grid.lines().isEmpty()) {
            throw RefusedSheet.because(0, "an empty file", "a header and rows");
        }
        Header header = Header.of(table, grid.lines(), choices, words);
        account.columns(header.uses());
        if (header.columns().size() + header.spread().size() < 2
                && header.questions().isEmpty()) {
            throw header.unknown(table, grid.lines().get(0));
        }
        findings.add(new Finding(
                "header",
                String.valueOf(header.line()),
                choices.header().isEmpty() ? "it names the most columns of the table" : "chosen"));
        questions.addAll(header.questions());
        header.lacking(table, choices)
                .forEach(column -> questions.add(new Question(
                        header.line(),
                        column.name(),
                        "no such column",
                        List.of("column=NAME=" + column.name(), "fill=" + column.name() + "=VALUE"))));
        List<Grid.Line> lines = grid.lines().stream()
                .filter(line -> line.number() > header.line())
                .toList();
        if (lines.isEmpty()) {
            throw RefusedSheet.because(header.line(), "a header without rows", "a row at least");
        }
        if (!choices.percent().isEmpty()) {
            findings.add(new Finding("percent", choices.percent(), "chosen"));
        }
        Conventions conventions = Conventions.of(table, header, lines, choices, findings, questions);
        new Lines(table, header, choices, words, conventions, store, account, questions, problems).read(lines, rows);
    }

    /** The account of what was read, with the changes that it comes to. */
    public SheetReading reading(List<Change> changes) {
        return account.reading(findings, questions, choices, changes);
    }
}
