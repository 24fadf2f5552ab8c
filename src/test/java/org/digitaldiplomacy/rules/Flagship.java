package org.digitaldiplomacy.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;

/** The flagship methodology and the bundled data, read once and scored by the engine. */
final class Flagship {

    static final Path FOLDER = Path.of("scoring-rules/digital-diplomacy");
    static final Path DATA = Path.of("src/main/resources/data");
    static final RuleReader READER = new RuleReader(new MethodRegistry(List.of(new BuiltInMethods())));

    private static final Map<Integer, Scores> SCORES = new TreeMap<>();

    private Flagship() {}

    static RuleSet rules() {
        try {
            RuleReading reading = READER.read(RuleFiles.in(FOLDER), known());
            if (reading instanceof RuleReading.Read read) {
                return read.rules();
            }
            throw new AssertionError(((RuleReading.Refused) reading).report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine's result. */
    static synchronized Scores scores(int year) {
        return SCORES.computeIfAbsent(year, y -> Engine.score(rules().methodology(), panel(), y));
    }

    /** Score by country; without those that have none. */
    static Map<String, Double> ranked(Scores scores, String node) {
        Map<String, Double> ranked = new TreeMap<>();
        for (int i = 0; i < scores.units().size(); i++) {
            if (scores.scores(node).isKnown(i)) {
                ranked.put(scores.units().code(i), scores.scores(node).value(i));
            }
        }
        return ranked;
    }

    static KnownNames known() {
        Set<String> columns = new TreeSet<>();
        rows(DATA.resolve("indicators.csv")).forEach(r -> columns.add(r.get(0)));
        Set<String> groups = new TreeSet<>();
        rows(DATA.resolve("groups.csv")).forEach(r -> groups.add(r.get(0)));
        Set<String> units = new TreeSet<>();
        rows(DATA.resolve("countries.csv")).forEach(r -> units.add(r.get(0)));
        return new KnownNames(columns, groups, units);
    }

    private static Panel panel() {
        Map<String, Set<String>> groups = new HashMap<>();
        rows(DATA.resolve("memberships.csv")).forEach(r -> groups.computeIfAbsent(r.get(1), c -> new LinkedHashSet<>())
                .add(r.get(0)));
        List<String> codes =
                rows(DATA.resolve("countries.csv")).map(r -> r.get(0)).sorted().toList();
        Panel.Builder panel = Panel.of(new Units(
                codes,
                codes.stream()
                        .map(c -> Map.of("group", groups.getOrDefault(c, Set.of())))
                        .toList()));
        for (Path file : observations()) {
            rows(file)
                    .forEach(r -> panel.add(
                            r.get(1),
                            r.get(0),
                            new Datum(
                                    Integer.parseInt(r.get(2)),
                                    Double.parseDouble(r.get(3)),
                                    r.get(5),
                                    r.get(4).equals("ESTIMATED"))));
        }
        return panel.build();
    }

    static List<Path> observations() {
        try (Stream<Path> files = Files.list(DATA.resolve("observations"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a CSV file without its header, split at commas outside quotes. */
    static Stream<List<String>> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(Flagship::cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
