package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Each state's index against what its size predicts, with the band of what is to be expected. */
@Singleton
final class SizePage implements Page {

    /** The height of a name on the drawing, and the top of what is drawn, in points. */
    private static final double LINE = 1.9;

    private static final double TOP = 104;

    private final Questions questions;

    SizePage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "size";
    }

    @Override
    public List<String> addresses() {
        return List.of("/size");
    }

    @Override
    public Reply reply(Visit visit) {
        Optional<EditionInView> found = questions.edition(visit);
        if (found.isEmpty() || found.get().leverage().isEmpty() || !found.get().ranksSmallStates()) {
            return new Reply.Absent();
        }
        EditionInView edition = found.get();
        Answer answer = questions.ask(
                "size",
                Map.of("edition", edition.name(), "leverage", edition.leverage().get()),
                visit);
        Set<String> small = answer.object("small").objects("nodes").stream()
                .map(row -> row.object("country").text("code"))
                .collect(Collectors.toSet());
        List<Answer> rows = answer.object("ranking").objects("nodes").stream()
                .map(row -> placed(row, small))
                .toList();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("editionName", edition.name());
        data.put("band", band(rows));
        data.put("rows", rows.stream().map(Answer::fields).toList());
        data.put("above", standing(rows, "above"));
        data.put("below", standing(rows, "below"));
        return new Reply.Shown("size", data);
    }

    /** With what the row says in one place: the index, what is predicted of it, and on which side of the band it lies. */
    private static Answer placed(Answer row, Set<String> small) {
        Answer country = row.object("country");
        Answer fit = row.objects("explain").get(0);
        double index = country.object("index").number("score").orElseThrow();
        double low = fit.number("predictedLow").orElseThrow();
        double high = fit.number("predictedHigh").orElseThrow();
        return row.with("index", index)
                .with("predicted", fit.number("predicted").orElseThrow())
                .with("low", low)
                .with("high", high)
                .with("isSmall", small.contains(country.text("code")))
                .with("stands", index > high ? "above" : index < low ? "below" : "within");
    }

    /** Those on one side of the band, the highest first, with where their names stand: none on top of another. */
    private static List<Map<String, @Nullable Object>> standing(List<Answer> rows, String where) {
        List<Map<String, @Nullable Object>> named = new ArrayList<>();
        double last = Double.POSITIVE_INFINITY;
        for (Answer row : rows.stream()
                .filter(row -> row.text("stands").equals(where))
                .sorted(Comparator.comparing(row -> -row.number("index").orElseThrow()))
                .toList()) {
            last = Math.min(row.number("index").orElseThrow(), last - LINE);
            named.add(row.with("label", last).fields());
        }
        return named;
    }

    /** The points of an area on a drawing from 0 to 110 across and 0 to 100 up: along the upper ends, back along the lower. */
    private static String band(List<Answer> rows) {
        List<String> points = new ArrayList<>();
        List<Answer> across = rows.stream()
                .sorted(Comparator.comparing(row -> row.number("predicted").orElseThrow()))
                .toList();
        across.forEach(row -> points.add(point(row, "high")));
        for (int i = across.size() - 1; i >= 0; i--) {
            points.add(point(across.get(i), "low"));
        }
        return String.join(" ", points);
    }

    private static String point(Answer row, String end) {
        return String.format(
                Locale.ROOT,
                "%.2f,%.2f",
                row.number("predicted").orElseThrow(),
                100 - Math.min(TOP, row.number(end).orElseThrow()));
    }
}
