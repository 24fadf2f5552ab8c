package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** One state: where it stands, how sure that is, and where every figure comes from. */
@Singleton
final class CountryPage implements Page {

    /** How many indicators are named as strengths, and how many as weaknesses. */
    private static final int NAMED = 3;

    private final Questions questions;

    CountryPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "country";
    }

    @Override
    public List<String> addresses() {
        return List.of("/countries/{code}", "/countries/{code}/brief");
    }

    @Override
    public Reply reply(Visit visit) {
        Optional<EditionInView> found = questions.edition(visit);
        if (found.isEmpty()) {
            return new Reply.Absent();
        }
        EditionInView edition = found.get();
        Answer answer = questions.ask("country", variables(visit, edition), visit);
        if (!answer.has("country")) {
            return new Reply.Absent();
        }
        Answer country = answer.object("country");
        String code = country.text("code");
        if (!visit.in("code").equals(code)) {
            return new Reply.Moved(visit.link("/countries/" + code + (isBrief(visit) ? "/brief" : "")));
        }
        Map<String, Answer> results = new LinkedHashMap<>();
        country.objects("results")
                .forEach(result -> results.put(
                        result.object("node").text("key"),
                        result.with("key", result.object("node").text("key"))));
        Answer overall =
                Objects.requireNonNull(results.get(edition.tabs().get(0).text("key")));
        List<Answer> steps = country.object("index").objects("explain");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("editionName", edition.name());
        data.put("hasEarlier", edition.hasEarlier());
        data.put("country", country.fields());
        data.put("rankedCount", answer.object("index").whole("totalCount").orElse(0));
        data.put("countryCount", answer.object("all").whole("totalCount").orElse(0));
        data.put("dimensions", dimensions(edition, results, steps));
        data.put(
                "rankedIn",
                edition.tabs().stream()
                        .skip(1)
                        .map(node -> Objects.requireNonNull(results.get(node.text("key")))
                                .with("name", node.text("name")))
                        .filter(result -> result.has("rank"))
                        .map(Answer::fields)
                        .toList());
        data.put("overall", overall.with("lacking", lacking(overall, steps)).fields());
        data.put("steps", steps(steps, answer));
        data.put("biased", biased(steps));
        boolean hasPeers = overall.has("rank") && country.has("region") && country.has("population");
        data.put(
                "peers",
                hasPeers ? Peers.of(country, overall.whole("rank").orElseThrow(), edition, questions, visit) : null);
        boolean isRanked = overall.has("rank");
        Story story = new Story(questions, edition, visit);
        data.put("storyParts", isRanked ? story.parts(country) : null);
        data.put("storyChange", isRanked ? story.change(overall, code) : null);
        data.put(
                Taken.NAME,
                new Taken(
                        edition.files() + "/explanations.csv?country=" + code,
                        edition.files() + "/pictures/countries/" + code + "/profile.png?lang="
                                + visit.language().tag()));
        data.put("leverage", leverage(country, overall));
        data.put("strengths", extremes(steps, Comparator.comparing(CountryPage::rank)));
        data.put(
                "weaknesses",
                extremes(steps, Comparator.comparing(CountryPage::rank).reversed()));
        return new Reply.Shown(isBrief(visit) ? "brief" : "country", data);
    }

    /** Whether the visitor asks for the sheet to print. */
    private static boolean isBrief(Visit visit) {
        return visit.path().endsWith("/brief");
    }

    /** That of the best ranked. */
    @Override
    public List<Visit> rehearsals(Visit usual) {
        Map<String, Object> best = Map.of("node", "index", "first", 1);
        return questions.ask("embed", best, usual).object("ranking").objects("nodes").stream()
                .map(row -> row.object("country").text("code"))
                .map(code -> usual.to("/countries/" + code, Map.of("code", code)))
                .toList();
    }

    private static Map<String, @Nullable Object> variables(Visit visit, EditionInView edition) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("code", visit.in("code").toUpperCase(Locale.ROOT));
        variables.put("edition", edition.name());
        variables.put("leverage", edition.leverage().orElse(""));
        variables.put("hasLeverage", edition.leverage().isPresent());
        variables.put("hasEarlier", edition.hasEarlier());
        variables.put("hasSmall", edition.ranksSmallStates());
        return variables;
    }

    private static List<Map<String, @Nullable Object>> dimensions(
            EditionInView edition, Map<String, Answer> results, List<Answer> steps) {
        return edition.tabs().stream()
                .skip(1)
                .map(node -> Objects.requireNonNull(results.get(node.text("key")))
                        .with("name", node.text("name"))
                        .with("isLeverage", EditionInView.isLeverage(node))
                        .with("rankIn", smallRank(node, results)))
                .map(result -> result.with("lacking", lacking(result, steps))
                        .with("isBroken", Answers.isBroken(result, edition.name()))
                        .fields())
                .toList();
    }

    /** The rank among small states, which leverage is read among; null for other nodes and other states. */
    private static @Nullable Object smallRank(Answer node, Map<String, Answer> results) {
        return EditionInView.isLeverage(node)
                ? Objects.requireNonNull(results.get(node.text("key"))).fields().get("rankIn")
                : null;
    }

    /** The parts of a node that have no score, which is why it has none; none where it is not they that are missing. */
    private static List<Map<String, @Nullable Object>> lacking(Answer result, List<Answer> steps) {
        return steps.stream()
                .filter(step -> step.findText("parent").equals(result.findText("key")) && !step.has("score"))
                .map(Answer::fields)
                .toList();
    }

    /** The tree below the index, each step with what the method says of it. */
    private static List<Map<String, @Nullable Object>> steps(List<Answer> steps, Answer answer) {
        Map<String, Map<String, @Nullable Object>> about = new HashMap<>();
        answer.object("edition")
                .object("methodology")
                .objects("nodes")
                .forEach(node -> about.put(node.text("key"), node.fields()));
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Answer step : steps) {
            all.add(step.with("about", about.get(step.text("key"))).fields());
        }
        return all;
    }

    /** The indicators whose values are known to be biased for the state, where it has one. */
    private static List<Map<String, @Nullable Object>> biased(List<Answer> steps) {
        return steps.stream()
                .filter(step -> step.has("observed") && !step.objects("caveats").isEmpty())
                .map(Answer::fields)
                .toList();
    }

    /** With {@code stands}: whether the index lies above, below or within the band that size predicts. */
    private static @Nullable Map<String, @Nullable Object> leverage(Answer country, Answer overall) {
        if (!country.has("leverage")) {
            return null;
        }
        Answer step = country.object("leverage").objects("explain").get(0);
        if (!step.has("predictedHigh")) {
            return null;
        }
        double score = overall.number("score").orElseThrow();
        boolean above = score > step.number("predictedHigh").orElseThrow();
        boolean below = score < step.number("predictedLow").orElseThrow();
        return step.with("stands", above ? "above" : below ? "below" : "within")
                .with("isBeyond", Answers.isBeyondScale(step, "predicted", "predictedLow", "predictedHigh"))
                .fields();
    }

    private static List<Map<String, @Nullable Object>> extremes(List<Answer> steps, Comparator<Answer> order) {
        return steps.stream()
                .filter(step -> step.text("kind").equals("INDICATOR") && step.has("rank"))
                .sorted(order)
                .limit(NAMED)
                .map(Answer::fields)
                .toList();
    }

    private static int rank(Answer step) {
        return step.whole("rank").orElse(Integer.MAX_VALUE);
    }
}
