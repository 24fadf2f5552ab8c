package org.digitaldiplomacy.web.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Figures behind the sentences at the top of a ranked state's page: the parts that lift and drag it beside the states of
 * its region with a like income, and its move since the edition before with the causes.
 */
final class Story {

    /** How many times the income of a peer may be higher or lower: the first of these with enough peers. */
    private static final List<Integer> WIDTHS = List.of(2, 4);

    private static final int FEWEST = 3;

    /** The income that leverage is reckoned by may be that old. */
    private static final int OLDEST_INCOME = 6;

    private final Questions questions;
    private final EditionInView edition;
    private final Visit visit;

    Story(Questions questions, EditionInView edition, Visit visit) {
        this.questions = questions;
        this.edition = edition;
        this.visit = visit;
    }

    /** Parts of the index by what each adds to the distance from the mean of the peers; null where there are too few. */
    @Nullable
    Map<String, @Nullable Object> parts(Answer country) {
        if (!country.has("region")) {
            return null;
        }
        int year = edition.facts().whole("year").orElseThrow();
        List<Answer> rows = questions
                .ask(
                        "story",
                        Map.of(
                                "edition",
                                edition.name(),
                                "region",
                                country.object("region").text("key"),
                                "from",
                                year - OLDEST_INCOME,
                                "to",
                                year),
                        visit)
                .object("ranking")
                .objects("nodes");
        Optional<Answer> own = rows.stream().filter(row -> isOf(row, country)).findFirst();
        OptionalDouble income = own.map(Story::income).orElse(OptionalDouble.empty());
        if (own.isEmpty() || income.isEmpty()) {
            return null;
        }
        return WIDTHS.stream()
                .map(width -> beside(own.get(), peers(rows, country, income.getAsDouble(), width), width))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static List<Answer> peers(List<Answer> rows, Answer country, double income, int width) {
        return rows.stream()
                .filter(row -> !isOf(row, country))
                .filter(row ->
                        income(row).stream().anyMatch(other -> other <= income * width && other >= income / width))
                .toList();
    }

    private static Optional<Map<String, @Nullable Object>> beside(Answer own, List<Answer> peers, int width) {
        if (peers.size() < FEWEST) {
            return Optional.empty();
        }
        List<Answer> parts = own.objects("contributions").stream()
                .filter(part -> part.has("score") && part.has("weight"))
                .map(part -> part.with("ahead", ahead(part, peers)))
                .sorted(Comparator.comparing(part -> -part.number("ahead").orElseThrow()))
                .toList();
        Map<String, @Nullable Object> beside = new HashMap<>();
        beside.put("count", peers.size());
        beside.put("width", width);
        beside.put("most", parts.get(0).fields());
        beside.put("least", parts.get(parts.size() - 1).fields());
        return Optional.of(beside);
    }

    /** Points of the index that a part adds to the distance from the mean of the peers. */
    private static double ahead(Answer part, List<Answer> peers) {
        double mean = peers.stream()
                .flatMap(peer -> peer.objects("contributions").stream())
                .filter(other -> other.text("key").equals(part.text("key")))
                .flatMap(other -> other.number("score").stream())
                .mapToDouble(score -> score)
                .average()
                .orElseThrow();
        return (part.number("score").orElseThrow() - mean)
                * part.number("weight").orElseThrow();
    }

    /** The move since the edition before, with {@code how} it may be told; null where there is none before. */
    @Nullable
    Map<String, @Nullable Object> change(Answer overall, String code) {
        if (!edition.hasEarlier()) {
            return null;
        }
        String earlier = edition.facts().object("previous").text("slug");
        Optional<Answer> before = overall.objects("history").stream()
                .filter(step -> step.text("edition").equals(earlier) && step.has("rank"))
                .findFirst();
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        change.put("from", earlier);
        if (before.isEmpty()) {
            change.put("how", "new");
            return change;
        }
        change.put("before", before.get().fields().get("rank"));
        change.put(
                "gained",
                overall.number("score").orElseThrow()
                        - before.get().number("score").orElseThrow());
        Optional<Answer> move = Answers.isBroken(overall, edition.name()) ? Optional.empty() : move(earlier, code);
        move.ifPresent(known -> change.putAll(known.fields()));
        change.put("how", Answers.isBroken(overall, edition.name()) ? "broken" : move.isPresent() ? "causes" : "plain");
        return change;
    }

    /** The move with its causes; empty where other code scored one of the editions, so that they cannot be told. */
    private Optional<Answer> move(String earlier, String code) {
        try {
            return questions
                    .ask("story-change", Map.of("from", earlier, "to", edition.name(), "codes", List.of(code)), visit)
                    .object("compareEditions")
                    .object("moves")
                    .objects("nodes")
                    .stream()
                    .filter(move -> Stream.of("dueToData", "dueToMethod", "dueToMembership")
                            .allMatch(move::has))
                    .findFirst();
        } catch (PublicQueryRefused refused) {
            if (!refused.isNotToBeHad()) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private static boolean isOf(Answer row, Answer country) {
        return row.object("country").text("code").equals(country.text("code"));
    }

    /** The newest income per head. */
    private static OptionalDouble income(Answer row) {
        return row.object("country").objects("observations").stream()
                .flatMap(observation -> observation.number("value").stream())
                .mapToDouble(value -> value)
                .reduce((older, newer) -> newer);
    }
}
