package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Incidents that hit states and their institutions, the latest first. */
@Singleton
final class IncidentsPage implements Page {

    private static final List<String> KINDS =
            Stream.of(IncidentKind.values()).map(Enum::name).toList();

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Questions questions;

    IncidentsPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public List<String> addresses() {
        return List.of("/incidents");
    }

    @Override
    public Reply reply(Visit visit) {
        Choices choices = new Choices(questions, visit);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("country", choices.state().orElse(null));
        variables.put("kinds", choices.kind(KINDS).map(List::of).orElse(null));
        variables.put("from", visit.whole("from", FIRST_YEAR, LAST_YEAR).orElse(null));
        variables.put("to", visit.whole("to", FIRST_YEAR, LAST_YEAR).orElse(null));
        variables.put("after", visit.parameter("after").orElse(null));
        Answer answer = questions.ask("incidents", variables, visit);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(Choices.shown(answer.object("incidents")));
        data.put("offered", choices.offered(KINDS));
        return new Reply.Shown("incidents", data);
    }
}
