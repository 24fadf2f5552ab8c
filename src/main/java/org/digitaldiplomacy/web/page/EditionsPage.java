package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** All editions; and one, with what changed since the one before. */
@Singleton
final class EditionsPage implements Page {

    private static final int SHOWN = 10;

    /** Half of the last decimal that is shown. */
    private static final double LEAST_GAIN = 0.05;

    private final Questions questions;

    EditionsPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public List<String> addresses() {
        return List.of("/editions", "/editions/{slug}");
    }

    @Override
    public Reply reply(Visit visit) {
        List<Answer> editions = questions.site(visit).objects("editions");
        if (visit.in("slug").isEmpty()) {
            List<Map<String, @Nullable Object>> listed = new ArrayList<>(editions.stream()
                    .map(EditionsPage::dated)
                    .map(Answer::fields)
                    .toList());
            Collections.reverse(listed);
            return new Reply.Shown("editions", Map.of("editions", listed));
        }
        return editions.stream()
                .filter(edition -> edition.text("slug").equals(visit.in("slug")))
                .findFirst()
                .<Reply>map(edition -> new Reply.Shown("edition", one(visit, edition)))
                .orElseGet(Reply.Absent::new);
    }

    private Map<String, @Nullable Object> one(Visit visit, Answer listed) {
        Answer answer = questions.ask("edition", Map.of("edition", visit.in("slug")), visit);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", dated(answer.object("edition")).fields());
        data.put(
                "stable",
                "/v1/editions/" + visit.in("slug") + "/revisions/"
                        + answer.object("edition").text("revision"));
        data.put("countryCount", answer.object("all").whole("totalCount").orElse(0));
        data.put("rankedCount", answer.object("ranked").whole("totalCount").orElse(0));
        data.put("comparison", null);
        data.put("isRefused", false);
        if (listed.has("previous")) {
            data.putAll(changes(visit, listed.object("previous").text("slug")));
        }
        return data;
    }

    /** Since the edition before; why there are none to be told, where the two cannot be scored here. */
    private Map<String, @Nullable Object> changes(Visit visit, String earlier) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        try {
            Answer comparison = questions
                    .ask("edition-changes", Map.of("edition", visit.in("slug"), "earlier", earlier), visit)
                    .object("compareEditions");
            data.put("comparison", comparison.fields());
            data.put("climbers", moves(comparison.object("climbers"), 1));
            data.put("fallers", moves(comparison.object("fallers"), -1));
        } catch (PublicQueryRefused refused) {
            if (!refused.isNotToBeHad()) {
                throw refused;
            }
            data.put("earlier", earlier);
            data.put("isRefused", true);
        }
        return data;
    }

    /**
     * Moves in the score that are moves in the rank too: where others come or go, ranks move without anybody's doing.
     *
     * @param way 1 for climbs, −1 for falls
     */
    private static List<Map<String, @Nullable Object>> moves(Answer page, int way) {
        return page.objects("nodes").stream()
                .filter(move -> move.has("change"))
                .map(move -> move.with("gained", gained(move.object("country"))))
                .filter(move -> way * move.whole("change").orElse(0) > 0
                        && way * move.number("gained").orElse(0.0) > LEAST_GAIN)
                .limit(SHOWN)
                .map(Answer::fields)
                .toList();
    }

    /** Points since the edition before. */
    private static double gained(Answer country) {
        return score(country, "now") - score(country, "was");
    }

    private static double score(Answer country, String when) {
        return country.has(when) ? country.object(when).number("score").orElse(0.0) : 0;
    }

    private static Answer dated(Answer edition) {
        return edition.with(
                "day",
                edition.findText("publishedAt")
                        .map(at -> at.substring(0, "2026-01-01".length()))
                        .orElse(""));
    }
}
