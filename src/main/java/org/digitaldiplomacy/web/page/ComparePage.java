package org.digitaldiplomacy.web.page;

import com.ibm.icu.text.ListFormatter;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Two to four states side by side. The address names them: {@code ?c=EST&c=LVA} or {@code ?c=EST,LVA}. */
@Singleton
final class ComparePage implements Page {

    private static final int MOST = 4;

    /** How many neighbours, and how many that rank next to the first. */
    private static final int SUGGESTED = 3;

    private final Questions questions;

    ComparePage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public List<String> addresses() {
        return List.of("/compare");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        if (edition == null) {
            return new Reply.Absent();
        }
        List<String> given = given(visit);
        List<Answer> ranking = questions
                .ask("compare-choices", Map.of("edition", edition.name()), visit)
                .object("ranking")
                .objects("nodes");
        StateNames names = new StateNames(
                ranking.stream().map(row -> row.object("country")).toList(), questions, visit);
        List<String> codes =
                given.stream().map(name -> names.code("c", name)).distinct().toList();
        if (!codes.equals(given)) {
            return new Reply.Moved(visit.with("c", String.join(",", codes)));
        }
        boolean isComparison = codes.size() > 1;
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("isComparison", isComparison);
        data.put("slots", slots(codes, names));
        data.put("states", names.known().stream().map(Answer::fields).toList());
        data.put("suggested", suggested(codes, ranking, visit));
        if (isComparison) {
            Answer answer = questions.ask("compare", Map.of("edition", edition.name(), "countries", codes), visit);
            data.putAll(comparison(answer.object("compareCountries"), edition, visit));
            data.put(Taken.NAME, taken(answer.object("compareCountries").objects("countries"), edition, visit));
        }
        return new Reply.Shown("compare", data);
    }

    private static Taken taken(List<Answer> countries, EditionInView edition, Visit visit) {
        List<String> codes =
                countries.stream().map(country -> country.text("code")).toList();
        return new Taken(
                edition.files() + "/explanations.csv?country=" + String.join(",", codes),
                Taken.address(
                        edition.files() + "/pictures/countries/" + codes.get(0) + "/profile.png",
                        "highlight",
                        String.join(",", codes.subList(1, codes.size())),
                        "lang",
                        visit.language().tag()));
    }

    private static List<String> given(Visit visit) {
        List<String> given = visit.all("c").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return Visit.atMost(MOST, given, "c");
    }

    /** The boxes to choose states in, each with the name of the one that is chosen, or none. */
    private static List<Map<String, Object>> slots(List<String> codes, StateNames names) {
        return IntStream.range(0, MOST)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("number", i + 1, "name", i < codes.size() ? names.name(codes.get(i)) : ""))
                .toList();
    }

    /** States to add: those of the same part of the continent and those that rank next to the first, nearest ones first. */
    private static List<Map<String, @Nullable Object>> suggested(
            List<String> codes, List<Answer> ranking, Visit visit) {
        Optional<Answer> first = ranking.stream()
                .filter(row -> !codes.isEmpty() && code(row).equals(codes.get(0)))
                .findFirst();
        if (first.isEmpty() || codes.size() == MOST) {
            return List.of();
        }
        List<Answer> others = ranking.stream()
                .filter(row -> !codes.contains(code(row)))
                .sorted(Comparator.comparingInt(row -> distance(row, first.get())))
                .toList();
        Stream<Answer> neighbours = others.stream()
                .filter(row -> subregion(row).equals(subregion(first.get())))
                .limit(SUGGESTED);
        return Stream.concat(neighbours, others.stream().limit(SUGGESTED))
                .distinct()
                .map(row -> row.object("country")
                        .with("address", visit.with("c", String.join(",", codes) + "," + code(row)))
                        .fields())
                .toList();
    }

    private static String code(Answer row) {
        return row.object("country").text("code");
    }

    private static String subregion(Answer row) {
        Answer country = row.object("country");
        return country.has("subregion") ? country.object("subregion").text("key") : "";
    }

    private static int distance(Answer row, Answer from) {
        return row.has("rank") && from.has("rank")
                ? Math.abs(row.whole("rank").orElseThrow() - from.whole("rank").orElseThrow())
                : Integer.MAX_VALUE;
    }

    private static Map<String, @Nullable Object> comparison(Answer compared, EditionInView edition, Visit visit) {
        List<Answer> countries = compared.objects("countries");
        List<String> headings =
                edition.tabs().stream().map(tab -> tab.text("key")).toList();
        List<Answer> rows = compared.objects("rows");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(
                "names",
                ListFormatter.getInstance(visit.language().locale())
                        .format(countries.stream().map(c -> c.text("name")).toList()));
        data.put("countries", countries.stream().map(Answer::fields).toList());
        data.put(
                "headings",
                rows.stream()
                        .filter(row -> headings.contains(row.object("node").text("key")))
                        .map(row -> row.with("isLeverage", EditionInView.isLeverage(row.object("node")))
                                .with("cells", cells(row)))
                        .map(Answer::fields)
                        .toList());
        data.put(
                "indicators",
                rows.stream()
                        .map(row -> row.object("node"))
                        .filter(node -> node.text("kind").equals("INDICATOR"))
                        .map(node -> node.with("steps", steps(node.text("key"), countries)))
                        .map(Answer::fields)
                        .toList());
        return data;
    }

    /** With the parts that lack a score. */
    private static List<Map<String, @Nullable Object>> cells(Answer row) {
        return row.objects("cells").stream()
                .map(cell -> cell.with(
                        "lacking",
                        cell.object("result").objects("contributions").stream()
                                .filter(part -> !part.has("score"))
                                .map(Answer::fields)
                                .toList()))
                .map(Answer::fields)
                .toList();
    }

    /** Results and inputs of each country on a node, in the order of the countries. */
    private static List<Map<String, @Nullable Object>> steps(String node, List<Answer> countries) {
        return countries.stream()
                .map(country -> country.object("index").objects("explain").stream()
                        .filter(step -> step.text("key").equals(node))
                        .findFirst()
                        .orElseThrow()
                        .fields())
                .toList();
    }
}
