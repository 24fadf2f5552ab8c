package org.digitaldiplomacy.web.page;

import org.digitaldiplomacy.web.Answer;

/** Questions that several pages put to an answer. */
final class Answers {

    private Answers() {}

    /** Whether a result of an edition must not be compared with that of the edition before, by its {@code history}. */
    static boolean isBroken(Answer result, String edition) {
        return result.objects("history").stream()
                .anyMatch(step -> step.text("edition").equals(edition)
                        && Boolean.FALSE.equals(step.fields().get("comparable")));
    }
}
