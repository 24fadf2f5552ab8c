package org.digitaldiplomacy.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.intake.SheetChoices;
import picocli.CommandLine.Option;

/** Choices for a sheet, as options. */
final class SheetOptions {

    @Option(
            names = "--sheet",
            description = "read FILE as a sheet: any separator, encoding, decimal mark, order of dates and names;"
                    + " an .xlsx workbook and a file with one of the following choices always is one")
    private boolean isSheet;

    @Option(
            names = "--choose",
            paramLabel = "CHOICE=VALUE",
            description =
                    "sheet=NAME, header=LINE, encoding=NAME, separator=, (or ; | tab), decimal=. (or ,), dates=DMY (or"
                            + " MDY), percent=number (or fraction)")
    private List<String> choices = new ArrayList<>();

    @Option(
            names = "--column",
            paramLabel = "FOUND=COLUMN",
            description = "a column of the sheet and the table's that it is; nothing after = leaves it out")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--fill",
            paramLabel = "COLUMN=VALUE",
            description = "the value of a column that the sheet lacks, in each row")
    private List<String> fills = new ArrayList<>();

    @Option(
            names = "--name",
            paramLabel = "FOUND=CODE",
            description = "a name in the sheet and the code that it stands for; nothing after = makes it a gap")
    private List<String> names = new ArrayList<>();

    boolean isOne(String file) {
        return isSheet
                || file.replaceFirst("\\.(gz|zst)$", "").endsWith(".xlsx")
                || !(choices.isEmpty() && columns.isEmpty() && fills.isEmpty() && names.isEmpty());
    }

    SheetChoices choices() {
        Map<String, List<String>> given = new HashMap<>(Map.of("column", columns, "fill", fills, "name", names));
        for (String choice : choices) {
            String[] parts = choice.split("=", 2);
            if (parts.length < 2 || !SheetChoices.KEYS.contains(parts[0])) {
                throw new RefusedInput("found --choose " + choice + ", expected CHOICE=VALUE, with one of "
                        + String.join(", ", SheetChoices.KEYS));
            }
            given.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(parts[1]);
        }
        try {
            return SheetChoices.of(given);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedInput(String.valueOf(wrong.getMessage()));
        }
    }
}
