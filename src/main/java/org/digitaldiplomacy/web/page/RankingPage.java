package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Hits;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** All states on one node: the ranked in order, the others with their reasons. */
@Singleton
final class RankingPage implements Page {

    /** Values of the parameter {@code sort}, with the API's names. */
    private static final Map<String, String> ORDERS =
            Map.of("rank", "RANK", "name", "NAME", "change", "RANK_CHANGE", "coverage", "COVERAGE");

    private static final CsvText TABLE = new CsvText(List.of(
            "edition",
            "node",
            "country.code",
            "country.name",
            "place",
            "placeLow",
            "placeHigh",
            "rank",
            "rankChange",
            "score",
            "coverage",
            "reason"));

    private final Questions questions;

    RankingPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public List<String> addresses() {
        return List.of("/", "/ranking/{node}", "/ranking", "/countries");
    }

    @Override
    public Reply reply(Visit visit) {
        if (visit.path().equals("/countries") || visit.path().equals("/ranking")) {
            return new Reply.Moved(visit.link(visit.path().equals("/ranking") ? "/" : state(visit)));
        }
        EditionInView edition = questions.edition(visit).orElse(null);
        String key = visit.inPath().getOrDefault("node", "index");
        Optional<Answer> node = edition == null ? Optional.empty() : edition.node(key);
        if (edition == null || node.isEmpty()) {
            return new Reply.Absent();
        }
        boolean amongSmall = edition.ranksSmallStates()
                && visit.choice("states", List.of("all", "small"))
                        .orElse(EditionInView.isLeverage(node.get()) ? "small" : "all")
                        .equals("small");
        String sort = visit.choice("sort", ORDERS.keySet()).orElse("rank");
        boolean descending =
                visit.choice("dir", List.of("asc", "desc")).orElse("").equals("desc")
                        && (!sort.equals("change") || edition.hasEarlier());
        visit.choice(
                "in",
                questions.site(visit).objects("groups").stream()
                        .map(group -> group.text("key"))
                        .toList());
        Answer answer = questions.ask("ranking", variables(visit, edition, key, amongSmall, sort, descending), visit);
        List<Answer> rows = answer.object("ranking").objects("nodes").stream()
                .map(row -> placed(row, amongSmall, edition.name()))
                .toList();
        if (CsvText.isAskedFor(visit)) {
            return TABLE.of(Stream.concat(rows.stream(), answer.object("unranked").objects("nodes").stream())
                    .map(row -> row.with("edition", edition.facts().text("slug"))
                            .with("node", key)
                            .with("placeLow", row.fields().get("low"))
                            .with("placeHigh", row.fields().get("high")))
                    .toList());
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("editionName", edition.name());
        data.put("tabs", edition.tabs().stream().map(Answer::fields).toList());
        data.put("node", node.get().fields());
        data.put("isLeverage", EditionInView.isLeverage(node.get()));
        data.put("ranksSmallStates", edition.ranksSmallStates());
        data.put("amongSmall", amongSmall);
        data.put("hasEarlier", edition.hasEarlier());
        data.put("isBroken", rows.stream().anyMatch(row -> isTrue(row, "isBroken")));
        data.put("canChange", edition.hasEarlier() && rows.stream().anyMatch(RankingPage::hasChanged));
        data.put("narrowedTo", narrowedTo(answer, amongSmall && !EditionInView.isLeverage(node.get()), visit));
        data.put("front", key.equals("index") && isWhole(visit) ? Front.of(edition, questions, visit) : null);
        data.put(
                "isNarrowed",
                visit.parameter("q").isPresent() || visit.parameter("in").isPresent());
        data.put("sort", sort);
        data.put("descending", descending);
        data.put("rankedCount", answer.object("ranked").whole("totalCount").orElse(0));
        data.put(
                "regions", answer.objects("groups").stream().map(Answer::fields).toList());
        data.put("overallCount", answer.object("all").whole("totalCount").orElse(0));
        data.put("ranked", withTies(rows));
        data.put("unranked", unranked(answer));
        data.put(Taken.NAME, taken(answer, edition, key, amongSmall, visit));
        return new Reply.Shown("ranking", data);
    }

    /** Address of the state that the visitor names, of what has such a name, or of all states. */
    private String state(Visit visit) {
        Optional<String> name = visit.parameter("q");
        if (name.isEmpty()) {
            return "/?sort=name";
        }
        return Hits.of(name.get(), List.of("COUNTRY"), 1, questions, visit).stream()
                .map(hit -> String.valueOf(hit.get("address")))
                .findFirst()
                .orElse(Taken.address("/search", "q", name.get()));
    }

    /** Table and picture of the view; rows that the reader narrowed the ranking to are brought out in the picture. */
    private static Taken taken(Answer answer, EditionInView edition, String node, boolean amongSmall, Visit visit) {
        boolean isNarrowed =
                visit.parameter("q").isPresent() || visit.parameter("in").isPresent();
        List<String> shown = isNarrowed
                ? answer.object("ranking").objects("nodes").stream()
                        .map(row -> row.object("country").text("code"))
                        .toList()
                : List.of();
        return new Taken(CsvText.address(visit), Taken.ranking(edition, node, amongSmall, shown, visit));
    }

    private static Map<String, @Nullable Object> variables(
            Visit visit, EditionInView edition, String node, boolean amongSmall, String sort, boolean descending) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        visit.parameter("q").ifPresent(text -> filter.put("text", text));
        visit.parameter("in").ifPresent(group -> filter.put("group", group));
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("edition", edition.name());
        variables.put("node", node);
        variables.put("group", amongSmall ? EditionInView.SMALL_STATES : null);
        variables.put("filter", filter);
        variables.put("orderBy", sort.equals("change") && !edition.hasEarlier() ? "RANK" : ORDERS.get(sort));
        variables.put("direction", descending ? "DESCENDING" : "ASCENDING");
        variables.put("hasEarlier", edition.hasEarlier());
        variables.put("isGroup", amongSmall);
        return variables;
    }

    private static boolean isTrue(Answer row, String field) {
        return Boolean.TRUE.equals(row.fields().get(field));
    }

    private static boolean hasChanged(Answer row) {
        return !isTrue(row, "isBroken") && row.whole("rankChange").orElse(0) != 0;
    }

    /** Whether the visitor chose nothing but the language and the edition. */
    private static boolean isWhole(Visit visit) {
        return visit.without(List.of("lang", "edition")).equals(visit.path());
    }

    /** The visitor's choices in words, for the title of the page. */
    private static List<String> narrowedTo(Answer answer, boolean amongSmall, Visit visit) {
        Words words = Words.in(visit.language().tag());
        Stream<String> group = answer.objects("groups").stream()
                .filter(each -> visit.parameter("in").equals(Optional.of(each.text("key"))))
                .map(each -> words.named("group", each.text("key"), each.text("name")));
        Stream<String> small =
                amongSmall ? Stream.of(words.named("group", EditionInView.SMALL_STATES, "")) : Stream.of();
        return Stream.of(group, small, visit.parameter("q").stream().map(text -> "“" + text + "”"))
                .flatMap(each -> each)
                .toList();
    }

    /** With its place and the interval of that among those shown. */
    private static Answer placed(Answer row, boolean inGroup, String edition) {
        Map<String, @Nullable Object> fields = inGroup ? row.object("rankIn").fields() : row.fields();
        return row.with("place", fields.get("rank"))
                .with("low", fields.get("rankLow"))
                .with("high", fields.get("rankHigh"))
                .with("isBroken", Answers.isBroken(row, edition));
    }

    /** With the parts that lack a score, which is why they are not ranked; none where the node itself is what is missing. */
    private static List<Map<String, @Nullable Object>> unranked(Answer answer) {
        return answer.object("unranked").objects("nodes").stream()
                .map(row -> row.with(
                        "lacking",
                        row.objects("contributions").stream()
                                .filter(part -> !part.has("score"))
                                .map(Answer::fields)
                                .toList()))
                .map(Answer::fields)
                .toList();
    }

    private static List<Map<String, @Nullable Object>> withTies(List<Answer> rows) {
        Map<Integer, Long> shared = rows.stream()
                .map(row -> row.whole("place").orElseThrow())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rows.stream()
                .map(row -> row.with(
                        "isTied", shared.getOrDefault(row.whole("place").orElseThrow(), 0L) > 1))
                .map(Answer::fields)
                .toList();
    }
}
