package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.SizePlot;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Each state's index against what its size predicts, with the band of what is to be expected. */
@Singleton
final class SizePage implements Page {

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
                .map(SizePage::placed)
                .toList();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("editionName", edition.name());
        data.put("figure", figure(rows, small, visit));
        data.put("rows", rows.stream().map(Answer::fields).toList());
        data.put("isBeyond", rows.stream().anyMatch(row -> Answers.isBeyondScale(row, "predicted", "low", "high")));
        data.put("above", standing(rows, "above"));
        data.put("below", standing(rows, "below"));
        data.put(
                Taken.NAME,
                new Taken(
                        edition.files() + "/explanations.csv?node="
                                + edition.leverage().get(),
                        edition.files() + "/pictures/size.png?group=" + EditionInView.SMALL_STATES + "&lang="
                                + visit.language().tag()));
        return new Reply.Shown("size", data);
    }

    /** With what the row says in one place: the index, what is predicted of it, and on which side of the band it lies. */
    private static Answer placed(Answer row) {
        Answer country = row.object("country");
        Answer fit = row.objects("explain").get(0);
        double index = country.object("index").number("score").orElseThrow();
        double low = fit.number("predictedLow").orElseThrow();
        double high = fit.number("predictedHigh").orElseThrow();
        return row.with("index", index)
                .with("predicted", fit.number("predicted").orElseThrow())
                .with("low", low)
                .with("high", high)
                .with("stands", index > high ? "above" : index < low ? "below" : "within");
    }

    /** Countries on one side of the band, the highest first. */
    private static List<Map<String, @Nullable Object>> standing(List<Answer> rows, String where) {
        return rows.stream()
                .filter(row -> row.text("stands").equals(where))
                .sorted(Comparator.comparing(row -> -row.number("index").orElseThrow()))
                .map(Answer::fields)
                .toList();
    }

    private static String figure(List<Answer> rows, Set<String> small, Visit visit) {
        Words words = Words.in(visit.language().tag());
        return SizePlot.inPage(
                rows.stream().map(row -> dot(row, small, visit, words)).toList(), words);
    }

    private static SizePlot.Row dot(Answer row, Set<String> small, Visit visit, Words words) {
        Answer country = row.object("country");
        double index = row.number("index").orElseThrow();
        double predicted = row.number("predicted").orElseThrow();
        double points = row.number("score").orElseThrow();
        String code = country.text("code");
        return new SizePlot.Row(
                country.text("name"),
                index,
                predicted,
                row.number("low").orElseThrow(),
                row.number("high").orElseThrow(),
                points,
                words.say(
                        "draw_size_state",
                        country.text("name"),
                        words.score(index),
                        words.score(predicted),
                        words.points(points),
                        ""),
                visit.link("/countries/" + code),
                small.contains(code),
                false,
                false);
    }
}
