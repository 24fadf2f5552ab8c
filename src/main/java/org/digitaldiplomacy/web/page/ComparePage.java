package org.digitaldiplomacy.web.page;

import com.ibm.icu.text.ListFormatter;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Two to four states side by side. The address names them: {@code ?c=EST&c=LVA} or {@code ?c=EST,LVA}. */
@Singleton
final class ComparePage implements Page {

    private static final int MOST = 4;

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
        List<String> codes = codes(visit);
        boolean isComparison = codes.size() > 1;
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("edition", edition.name());
        variables.put("countries", codes);
        variables.put("isComparison", isComparison);
        Answer answer = questions.ask("compare", variables, visit);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("isComparison", isComparison);
        data.put("slots", slots(codes));
        data.put(
                "choices",
                answer.object("choices").objects("nodes").stream()
                        .map(row -> row.object("country").fields())
                        .toList());
        if (isComparison) {
            data.putAll(comparison(answer.object("compareCountries"), edition, visit));
        }
        return new Reply.Shown("compare", data);
    }

    private static List<String> codes(Visit visit) {
        List<String> codes = visit.all("c").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return Visit.atMost(MOST, codes, "c");
    }

    /** The boxes to choose states in, each with the code of the one that is chosen, or none. */
    private static List<Map<String, Object>> slots(List<String> codes) {
        return IntStream.range(0, MOST)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("number", i + 1, "code", i < codes.size() ? codes.get(i) : ""))
                .toList();
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
