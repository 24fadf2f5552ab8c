package org.digitaldiplomacy.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Front page above its table: one finding, the best five, and the way to any state. */
final class Front {

    private static final int SHOWN = 5;

    private Front() {}

    /** Values for the template; null where nobody is ranked. */
    static @Nullable Map<String, @Nullable Object> of(EditionInView edition, Questions questions, Visit visit) {
        Answer answer = questions.ask(
                "front", Map.of("edition", edition.name(), "hasSmall", edition.ranksSmallStates()), visit);
        List<Answer> rows = answer.object("ranking").objects("nodes");
        if (rows.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> front = new HashMap<>();
        front.put("ranked", rows.size());
        front.put("first", rows.get(0).fields());
        front.put("best", rows.stream().limit(SHOWN).map(Answer::fields).toList());
        front.put("span", medianSpan(rows));
        front.put("small", small(answer, rows.get(0).object("country").text("code")));
        front.put(
                "countries",
                answer.object("countries").objects("nodes").stream()
                        .map(Answer::fields)
                        .toList());
        return front;
    }

    /** Over how many ranks half of all intervals reach at the least; null where there are none. */
    private static @Nullable Integer medianSpan(List<Answer> rows) {
        List<Integer> spans = rows.stream()
                .flatMap(row -> row.has("rankLow") ? Stream.of(row) : Stream.empty())
                .map(row -> row.whole("rankHigh").orElseThrow()
                        - row.whole("rankLow").orElseThrow()
                        + 1)
                .sorted()
                .toList();
        return spans.isEmpty() ? null : spans.get(spans.size() / 2);
    }

    /** The first of the small states; null where that is the first of all, or the edition draws no such line. */
    private static @Nullable Map<String, @Nullable Object> small(Answer answer, String first) {
        if (!answer.has("small")) {
            return null;
        }
        Answer small = answer.object("small");
        return small.objects("nodes").stream()
                .filter(row -> !row.object("country").text("code").equals(first))
                .map(row -> row.with("of", small.fields().get("totalCount")).fields())
                .findFirst()
                .orElse(null);
    }
}
