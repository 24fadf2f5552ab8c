package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Treaties on cyberspace; and one of them, with what states did about it. */
@Singleton
final class TreatiesPage implements Page {

    private final Questions questions;

    TreatiesPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "treaties";
    }

    @Override
    public List<String> addresses() {
        return List.of("/treaties", "/treaties/{key}");
    }

    @Override
    public Reply reply(Visit visit) {
        List<Answer> treaties = questions.ask("treaties", Map.of(), visit).objects("treaties");
        Choices choices = new Choices(questions, visit);
        Optional<String> state = choices.state();
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("offered", choices.offered(List.of()));
        if (visit.in("key").isEmpty()) {
            data.put(
                    "treaties",
                    treaties.stream()
                            .map(treaty ->
                                    treaty.with("actions", of(treaty, state)).fields())
                            .toList());
            return new Reply.Shown("treaties", data);
        }
        return treaties.stream()
                .filter(treaty -> treaty.text("key").equals(visit.in("key")))
                .findFirst()
                .<Reply>map(treaty -> {
                    data.put("treaty", treaty.with("actions", of(treaty, state)).fields());
                    return new Reply.Shown("treaty", data);
                })
                .orElseGet(Reply.Absent::new);
    }

    private static List<Map<String, @Nullable Object>> of(Answer treaty, Optional<String> state) {
        return treaty.objects("actions").stream()
                .filter(action -> state.isEmpty()
                        || state.get().equals(action.object("country").text("code")))
                .map(Answer::fields)
                .toList();
    }
}
