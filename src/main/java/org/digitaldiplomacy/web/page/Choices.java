package org.digitaldiplomacy.web.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Filters that lists of institutions, accounts and incidents share: state {@code c}, group {@code in}, kind, platform. */
final class Choices {

    private final Answer known;
    private final Visit visit;

    Choices(Questions questions, Visit visit) {
        this.known = questions.ask("choices", Map.of(), visit);
        this.visit = visit;
    }

    /** All states, with code and name. */
    List<Answer> states() {
        return known.object("countries").objects("nodes");
    }

    /** The state chosen, by its code. */
    Optional<String> state() {
        return visit.choice("c", keys(known.object("countries").objects("nodes"), "code"));
    }

    Optional<String> platform() {
        return visit.choice("platform", keys(known.objects("platforms"), "key"));
    }

    /** The filter of the API on countries; empty where none is chosen. */
    Map<String, Object> countries() {
        Map<String, Object> filter = new HashMap<>();
        state().ifPresent(code -> filter.put("codes", List.of(code)));
        visit.choice("in", keys(known.objects("groups"), "key")).ifPresent(group -> filter.put("group", group));
        return filter;
    }

    /** The kind chosen, as the API calls it. */
    Optional<String> kind(List<String> kinds) {
        return visit.choice(
                        "kind",
                        kinds.stream()
                                .map(kind -> kind.toLowerCase(Locale.ROOT))
                                .toList())
                .map(kind -> kind.toUpperCase(Locale.ROOT));
    }

    /** Choices that the form offers, for the template. */
    Map<String, @Nullable Object> offered(List<String> kinds) {
        Map<String, @Nullable Object> offered = new LinkedHashMap<>();
        offered.put(
                "countries",
                known.object("countries").objects("nodes").stream()
                        .map(Answer::fields)
                        .toList());
        offered.put(
                "groups", known.objects("groups").stream().map(Answer::fields).toList());
        offered.put(
                "platforms",
                known.objects("platforms").stream().map(Answer::fields).toList());
        offered.put(
                "kinds",
                kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).toList());
        return offered;
    }

    /** Page of a connection, for the template: its rows, how many there are, and where it goes on. */
    static Map<String, @Nullable Object> shown(Answer connection) {
        Answer page = connection.object("pageInfo");
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put(
                "rows", connection.objects("nodes").stream().map(Answer::fields).toList());
        shown.put("total", connection.whole("totalCount").orElseThrow());
        shown.put("next", Boolean.TRUE.equals(page.fields().get("hasNextPage")) ? page.text("endCursor") : null);
        return shown;
    }

    private static List<String> keys(List<Answer> answers, String field) {
        return answers.stream().map(answer -> answer.text(field)).toList();
    }
}
