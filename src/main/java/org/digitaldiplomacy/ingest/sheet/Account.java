package org.digitaldiplomacy.ingest.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading;
import org.digitaldiplomacy.intake.SheetReading.Change;
import org.digitaldiplomacy.intake.SheetReading.ColumnUse;
import org.digitaldiplomacy.intake.SheetReading.Finding;
import org.digitaldiplomacy.intake.SheetReading.LeftOut;
import org.digitaldiplomacy.intake.SheetReading.NameUse;
import org.digitaldiplomacy.intake.SheetReading.Question;
import org.digitaldiplomacy.table.Column;

/** Notes what was understood while a sheet is read. */
final class Account {

    private static final Set<String> REPEATED =
            new TreeSet<>(List.of("sheet", "header", "encoding", "separator", "decimal", "dates", "percent"));

    private final List<ColumnUse> columns = new ArrayList<>();
    private final Map<List<String>, NameUse> names = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    void columns(List<ColumnUse> uses) {
        columns.addAll(uses);
    }

    /** Notes a cell that stands for something else. */
    void name(Column column, String found, String means, int line) {
        names.merge(
                List.of(column.name(), found, means),
                new NameUse(column.name(), found, means, line, 1),
                (first, again) -> new NameUse(first.column(), found, means, first.line(), first.rows() + 1));
    }

    void leftOut(int line, String why) {
        leftOut.add(new LeftOut(line, why));
    }

    SheetReading reading(List<Finding> findings, List<Question> questions, SheetChoices given, List<Change> changes) {
        return new SheetReading(
                findings,
                columns,
                List.copyOf(names.values()),
                leftOut,
                questions,
                repeating(findings, given),
                changes);
    }

    /** Choices with which the sheet reads the same again, and one of another form does not pass for it. */
    private List<String> repeating(List<Finding> findings, SheetChoices given) {
        List<String> choices = new ArrayList<>();
        findings.stream()
                .filter(finding -> REPEATED.contains(finding.what()))
                .forEach(finding -> choices.add(finding.what() + "=" + finding.value()));
        given.columns().forEach((name, column) -> choices.add("column=" + name + "=" + column));
        given.fills().forEach((column, value) -> choices.add("fill=" + column + "=" + value));
        given.names().forEach((name, code) -> choices.add("name=" + name + "=" + code));
        return choices;
    }
}
