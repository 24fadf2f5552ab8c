package org.digitaldiplomacy.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Mode;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.intake.RefusedRow;
import org.digitaldiplomacy.intake.SheetReport;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file into the database. */
@Command(
        name = "import",
        description = {
            "Takes the rows of a file into a table of the database that the service uses, whether or not it runs.",
            "The same file twice changes nothing; a value that differs corrects the one that was there."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  import observations values.csv --dry-run",
            "  import account_metrics ministries.xlsx --dry-run --fill rounded=0 --fill source=my-source"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final IndexDatabase.Opening opening;

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            completionCandidates = TableNames.class,
            description = "one of ${COMPLETION-CANDIDATES}; a file as /v1/data serves it comes in as it is")
    private String table;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "a .csv or .ndjson file, perhaps with .gz or .zst after it; - for CSV on standard input;"
                    + " an .xlsx workbook, or any text with --sheet")
    private String file;

    @Option(names = "--mode", defaultValue = "all", description = "all rows or none (all), or the good ones (good)")
    private String mode;

    @Option(names = "--dry-run", description = "check everything and change nothing")
    private boolean isDryRun;

    @Option(names = "--reason", defaultValue = "", description = "why, for the history of what is corrected")
    private String reason;

    @ArgGroup(validate = false, heading = "%nA sheet as people have it:%n")
    private final SheetOptions sheet = new SheetOptions();

    @Spec
    private CommandSpec spec;

    ImportCommand(IndexDatabase.Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (IndexDatabase database = opening.open();
                Read in = open();
                ProgressBar bar = new ProgressBar(err, !file.equals("-") && ProgressBar.isTerminalAttached())) {
            Imports imports = database.imports();
            ImportOrder order = order();
            ImportReport report = sheet.isOne(file)
                    ? read(imports.runSheet(order, TokenCommand.operator(), in, sheet.choices()), out)
                    : imports.run(order, TokenCommand.operator(), in, counts -> bar.progress(in.percent(), 100));
            Counts counts = report.counts();
            String dryRun = isDryRun ? " (a dry run: nothing was changed)" : "";
            if (report.state() == ImportState.DONE) {
                out.printf(
                        "%s: %d rows read, %d added, %d corrected, %d unchanged, %d refused%s%n",
                        table,
                        counts.read(),
                        counts.added(),
                        counts.corrected(),
                        counts.unchanged(),
                        counts.refused(),
                        dryRun);
            } else {
                out.printf("%s: nothing was taken in. %s%n", table, report.message());
            }
            tell(err, database.importLog().refused(report.id(), SHOWN), counts.refused());
            out.flush();
            return report.state() == ImportState.DONE ? 0 : IndexCommand.REFUSED;
        }
    }

    private static ImportReport read(SheetReport sheet, PrintWriter out) {
        SheetText.print(sheet.reading(), out);
        return sheet.report();
    }

    private void tell(PrintWriter err, List<RefusedRow> refused, long total) {
        refused.forEach(row -> err.println("  " + file + ", " + row.sentence()));
        if (total > refused.size()) {
            err.println("  … and " + (total - refused.size()) + " more");
        }
        err.flush();
    }

    private ImportOrder order() {
        Table<?> known = Tables.find(table)
                .orElseThrow(() -> new RefusedInput(
                        "found TABLE " + table + ", expected one of " + String.join(", ", new TableNames())));
        if (!mode.equals("all") && !mode.equals("good")) {
            throw new RefusedInput("found --mode " + mode + ", expected all or good");
        }
        Packing packing = file.endsWith(".gz") ? Packing.GZIP : file.endsWith(".zst") ? Packing.ZSTD : Packing.NONE;
        Format format =
                file.replaceFirst("\\.(gz|zst)$", "").matches(".*\\.(ndjson|jsonl)") ? Format.NDJSON : Format.CSV;
        Mode wanted = mode.equals("good") ? Mode.GOOD : Mode.ALL;
        return new ImportOrder(UUID.randomUUID(), known.name(), format, packing, wanted, isDryRun, reason.strip());
    }

    private Read open() throws IOException {
        if (file.equals("-")) {
            return new Read(new BufferedInputStream(System.in), 0);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new RefusedInput("found FILE " + file + ", expected a file or - for standard input");
        }
        return new Read(Files.newInputStream(path), Files.size(path));
    }

    /** Names of the tables, for the help. */
    static final class TableNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Tables.all().stream().map(Table::name).iterator();
        }
    }

    /** Knows how much of the file is read. */
    private static final class Read extends FilterInputStream {

        private final long size;
        private long done;

        Read(InputStream in, long size) {
            super(in);
            this.size = size;
        }

        int percent() {
            return size == 0 ? 0 : (int) Math.min(100, 100 * done / size);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            done += Math.max(0, read);
            return read;
        }
    }
}
