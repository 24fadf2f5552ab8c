package org.digitaldiplomacy.web.page;

import java.util.Arrays;
import org.digitaldiplomacy.web.Answer;

/** Questions that several pages put to an answer. */
final class Answers {

    private Answers() {}

    private static final double END_OF_SCALE = 100;

    /** Whether one of these figures lies below or above the scale of scores, as predictions may. */
    static boolean isBeyondScale(Answer answer, String... figures) {
        return Arrays.stream(figures)
                .flatMap(figure -> answer.number(figure).stream())
                .anyMatch(figure -> figure < 0 || figure > END_OF_SCALE);
    }

    /** Whether a result of an edition must not be compared with that of the edition before, by its {@code history}. */
    static boolean isBroken(Answer result, String edition) {
        return result.objects("history").stream()
                .anyMatch(step -> step.text("edition").equals(edition)
                        && Boolean.FALSE.equals(step.fields().get("comparable")));
    }
}
