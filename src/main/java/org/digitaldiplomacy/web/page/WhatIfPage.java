package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** The ranking as it would be under the visitor's own weights and methods, beside the published one. */
@Singleton
final class WhatIfPage implements Page {

    private static final CsvText TABLE = new CsvText(
            List.of("country.code", "country.name", "rank", "score", "publishedRankAmong", "rankChange", "reason"));

    private final Questions questions;

    WhatIfPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public List<String> addresses() {
        return List.of("/what-if");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        if (edition == null) {
            return new Reply.Absent();
        }
        WhatIf whatIf = new WhatIf(visit, edition);
        if (!whatIf.idle().isEmpty()) {
            return new Reply.Moved(visit.without(whatIf.idle()));
        }
        Answer choices = questions.ask("what-if-choices", Map.of(), visit);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("byGrades", whatIf.byGrades());
        data.put("aside", whatIf.aside());
        data.put("changed", whatIf.isChanged());
        data.put("ranksSmallStates", edition.ranksSmallStates());
        data.put("marks", WhatIf.MARKS);
        data.put("branches", whatIf.branches());
        data.put("normalisers", free(choices.objects("normalise")));
        data.put("aggregators", free(choices.objects("aggregate")));
        data.put("refusal", null);
        data.put("emptied", whatIf.emptied().map(Answer::fields).orElse(null));
        StateNames names = new StateNames(new Choices(questions, visit).states(), questions, visit);
        Optional<String> own = visit.parameter("me").map(me -> names.code("me", me));
        data.put("states", names.known().stream().map(Answer::fields).toList());
        data.put("me", own.map(names::name).orElse(""));
        try {
            Map<String, @Nullable Object> variables = Map.of("edition", edition.name(), "changes", whatIf.changes());
            Answer scenario = questions.ask("what-if", variables, visit).object("scenario");
            if (CsvText.isAskedFor(visit)) {
                return TABLE.of(scenario.object("ranking").objects("nodes"));
            }
            data.put(Taken.NAME, new Taken(CsvText.address(visit), null));
            data.putAll(WhatIfOutcome.of(scenario, own, whatIf.isAmongAll()));
        } catch (PublicQueryRefused refused) {
            if (!refused.isNotToBeHad()) {
                throw refused;
            }
            data.put("refusal", refused.getMessage());
        }
        return new Reply.Shown("what-if", data);
    }

    /** The methods that need no arguments. */
    private static List<String> free(List<Answer> methods) {
        return methods.stream()
                .filter(method -> method.objects("parameters").stream()
                        .noneMatch(p -> Boolean.TRUE.equals(p.fields().get("required"))))
                .map(method -> method.text("name"))
                .toList();
    }
}
