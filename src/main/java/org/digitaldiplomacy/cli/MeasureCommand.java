package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.edition.ClosestName;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.DataPackage;
import org.digitaldiplomacy.edition.PackageTallies;
import org.digitaldiplomacy.measure.Figure;
import org.digitaldiplomacy.measure.Measure;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.Measures;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.CountryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns measurements of accounts into a table of indicators that can be scored. */
@Command(
        name = "measure",
        description = {
            "Reckons what the measurements of accounts in a data package come to for each country in a year, as CSV that",
            "'score' reads. A figure that the measurements do not carry is left out."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  measure bundled --year 2022 --measure network-reach -o reach.csv"})
final class MeasureCommand implements Callable<Integer> {

    private final Inputs inputs;

    @Parameters(paramLabel = "DATA", description = "a data package, or 'bundled'")
    private String data;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "the year to look at")
    private int year;

    @Option(names = "--measure", paramLabel = "NAME", description = "this measure only; may be given several times")
    private List<String> measures = List.of();

    @Mixin
    private Output output;

    MeasureCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() {
        List<Measure> wanted = measures.isEmpty()
                ? Measures.all()
                : measures.stream().map(MeasureCommand::known).toList();
        DataPackage whole = inputs.data(data, new DataFiles.Wanted(Set.of(), Set.of(), year))
                .whole();
        if (whole == null) {
            throw new RefusedInput(
                    "found DATA " + data + ", expected a data package: a single file has no measurements of accounts");
        }
        Window window = Window.year(year);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.print("unit,indicator,year,value,accounts,from,to\n");
        new PackageTallies(whole)
                .byCountry(window)
                .forEach((country, accounts) -> write(country, accounts, wanted, out));
        output.write(text.toString());
        return 0;
    }

    private void write(CountryCode country, List<MeasuredAccount> accounts, List<Measure> wanted, PrintWriter out) {
        for (Measure measure : wanted) {
            if (measure.of(accounts, Window.year(year)) instanceof Figure.Known known) {
                Csv.line(
                        out,
                        List.of(
                                country.value(),
                                measure.description().name(),
                                String.valueOf(year),
                                String.valueOf(known.value()),
                                String.valueOf(known.accounts()),
                                known.from().toString(),
                                known.to().toString()));
            }
        }
    }

    private static Measure known(String name) {
        List<String> all =
                Measures.all().stream().map(m -> m.description().name()).toList();
        return Measures.named(name)
                .orElseThrow(() -> new RefusedInput("found --measure " + name + "; " + ClosestName.hint(name, all)));
    }
}
