package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.measure.CountryMeasure;
import org.digitaldiplomacy.measure.Figure;
import org.digitaldiplomacy.measure.Measure;
import org.digitaldiplomacy.measure.MeasuredCountry;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.PackageMeasuredCountries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns measurements of accounts, and incidents, into indicators that can be scored. */
@Command(
        name = "measure",
        description = {
            "Reckons what the measurements of accounts, and the incidents, come to for each country in a year.",
            "As a table it can be scored by 'score'; as observations, with their indicators, it can be imported. What is"
                    + " not known is left out."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  measure bundled --year 2022 --measure network-reach -o reach.csv",
            "  measure database --year 2025 --as observations --source my-feed-2025 -o observations.csv"
        })
final class MeasureCommand implements Callable<Integer> {

    private static final String DATABASE = "database";
    private static final int FIRST_YEAR = 1900;

    /** Output form. */
    enum Form {
        /** Figures with what they stand on. */
        table,
        /** Rows of the table observations. */
        observations,
        /** Rows of the table indicators. */
        indicators
    }

    private final Inputs inputs;
    private final IndexDatabase.Opening opening;

    @Parameters(
            paramLabel = "DATA",
            description = "a data package, 'bundled', or 'database': the one that the service uses")
    private String data;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "the year to look at")
    private int year;

    @Option(names = "--measure", paramLabel = "NAME", description = "this measure only; may be given several times")
    private List<String> measures = List.of();

    @Option(names = "--as", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Form form = Form.table;

    @Option(names = "--source", paramLabel = "ID", description = "the source that observations name")
    private @Nullable String source;

    @Option(
            names = "--incidents-complete",
            description = "a country without a listed incident had none, rather than nobody knows how many")
    private boolean areIncidentsComplete;

    @Mixin
    private Output output;

    @Spec
    private CommandSpec spec;

    MeasureCommand(Inputs inputs, IndexDatabase.Opening opening) {
        this.inputs = inputs;
        this.opening = opening;
    }

    @Override
    public Integer call() {
        int last = Year.now(ZoneOffset.UTC).getValue();
        if (year < FIRST_YEAR || year > last) {
            throw new RefusedInput(
                    "found --year " + year + ", expected a whole year from " + FIRST_YEAR + " to " + last);
        }
        if (form == Form.observations && source == null) {
            throw new RefusedInput("found --as observations without --source, expected the source that they name");
        }
        if (form != Form.observations && source != null) {
            throw new RefusedInput(
                    "found --source with --as " + form + ", expected it with observations, which name it");
        }
        List<CountryMeasure> all = CountryMeasure.all(areIncidentsComplete);
        List<CountryMeasure> wanted = measures.isEmpty()
                ? all
                : measures.stream().map(name -> named(name, all)).toList();
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        switch (form) {
            case table -> table(wanted, out);
            case observations -> observations(wanted, String.valueOf(source), out);
            case indicators -> indicators(wanted, out);
        }
        output.write(text.toString());
        return 0;
    }

    private void table(List<CountryMeasure> wanted, PrintWriter out) {
        Csv.line(out, List.of("unit", "indicator", "year", "value", "accounts", "from", "to"));
        figures(
                wanted,
                out,
                figure -> List.of(
                        String.valueOf(figure.accounts()),
                        figure.from().toString(),
                        figure.to().toString()));
    }

    private void observations(List<CountryMeasure> wanted, String cited, PrintWriter out) {
        Csv.line(out, List.of("country", "indicator", "year", "value", "status", "source"));
        figures(wanted, out, figure -> List.of(ObservationStatus.OBSERVED.name(), cited));
    }

    private static void indicators(List<CountryMeasure> wanted, PrintWriter out) {
        Csv.line(
                out,
                List.of("id", "name", "description", "unit", "kind", "minimum", "maximum", "publisher_code", "url"));
        for (CountryMeasure measure : wanted) {
            Measure.Description d = measure.description();
            String title = Character.toUpperCase(d.name().charAt(0))
                    + d.name().substring(1).replace('-', ' ');
            Csv.line(
                    out,
                    List.of(
                            d.name(),
                            title,
                            d.summary() + " Formula: " + d.formula() + ".",
                            d.unit(),
                            measure.kind().value(),
                            "",
                            "",
                            "",
                            ""));
        }
    }

    /**
     * A line for each figure that is known: country, measure, year and value.
     *
     * @param more what follows on the line
     */
    private void figures(List<CountryMeasure> wanted, PrintWriter out, Function<Figure.Known, List<String>> more) {
        Window window = Window.year(year);
        List<MeasuredCountry> countries = countries(window);
        requireIncidents(countries);
        boolean isNothingKnown = true;
        for (MeasuredCountry country : countries) {
            for (CountryMeasure measure : wanted) {
                if (measure.of(country, window) instanceof Figure.Known known) {
                    List<String> line = new ArrayList<>();
                    line.add(country.code().value());
                    line.add(measure.description().name());
                    line.add(String.valueOf(year));
                    line.add(ExactNumber.text(known.value()));
                    line.addAll(more.apply(known));
                    Csv.line(out, line);
                    isNothingKnown = false;
                }
            }
        }
        if (isNothingKnown) {
            spec.commandLine().getErr().println("Nothing that was asked for is known of " + year + ".");
        }
    }

    /** A list without any incident says nothing, whatever is said of it. */
    private void requireIncidents(List<MeasuredCountry> countries) {
        if (areIncidentsComplete
                && countries.stream().allMatch(country -> country.incidents().isEmpty())) {
            throw new RefusedInput(
                    "found --incidents-complete where " + data
                            + " lists no incident of any country, expected a list: without one nothing is known, and nothing is 0");
        }
    }

    private List<MeasuredCountry> countries(Window window) {
        if (data.equals(DATABASE)) {
            try (IndexDatabase database = opening.open()) {
                return database.measuredCountries().within(window);
            }
        }
        DataPackage whole = inputs.data(data, new DataFiles.Wanted(Set.of(), Set.of(), year))
                .whole();
        if (whole == null) {
            throw new RefusedInput(
                    "found DATA " + data + ", expected a data package: a single file has no measurements of accounts");
        }
        return new PackageMeasuredCountries(whole).within(window);
    }

    private static CountryMeasure named(String name, List<CountryMeasure> all) {
        List<String> known = all.stream().map(m -> m.description().name()).toList();
        return all.stream()
                .filter(m -> m.description().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedInput("found --measure " + name + "; " + ClosestName.hint(name, known)));
    }
}
