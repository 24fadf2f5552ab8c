package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** The ranking as it would be under the visitor's own weights and methods, beside the published one. */
@Singleton
final class WhatIfPage implements Page {

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
        data.put("changed", whatIf.isChanged());
        data.put("ranksSmallStates", edition.ranksSmallStates());
        data.put("marks", WhatIf.MARKS);
        data.put("branches", whatIf.branches());
        data.put("normalisers", free(choices.objects("normalise")));
        data.put("aggregators", free(choices.objects("aggregate")));
        data.put("refusal", null);
        try {
            Map<String, @Nullable Object> variables = Map.of("edition", edition.name(), "changes", whatIf.changes());
            data.putAll(
                    WhatIfOutcome.of(questions.ask("what-if", variables, visit).object("scenario")));
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
