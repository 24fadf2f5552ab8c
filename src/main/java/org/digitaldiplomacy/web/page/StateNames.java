package org.digitaldiplomacy.web.page;

import java.util.List;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Hits;
import org.digitaldiplomacy.web.ParameterRefused;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Visit;

/** States as visitors name them in a form or an address: by code, or by name in any language. */
record StateNames(List<Answer> known, Questions questions, Visit visit) {

    /**
     * The code of the state.
     *
     * @param parameter that holds the name
     * @throws ParameterRefused where no state that is known has such a name
     */
    String code(String parameter, String given) {
        return known.stream()
                .filter(state -> isCalled(state, given))
                .map(state -> state.text("code"))
                .findFirst()
                .orElseGet(() -> sought(parameter, given));
    }

    /** The name of a state that is known by its code. */
    String name(String code) {
        return known.stream()
                .filter(state -> state.text("code").equals(code))
                .map(state -> state.text("name"))
                .findFirst()
                .orElse(code);
    }

    private static boolean isCalled(Answer state, String given) {
        return state.text("code").equalsIgnoreCase(given) || state.text("name").equalsIgnoreCase(given);
    }

    private String sought(String parameter, String given) {
        return Hits.of(given, List.of("COUNTRY"), 1, questions, visit).stream()
                .map(hit -> String.valueOf(hit.get("address")).replaceFirst(".*/", ""))
                .filter(code ->
                        known.stream().anyMatch(state -> state.text("code").equals(code)))
                .findFirst()
                .orElseThrow(() -> ParameterRefused.noState(parameter, given));
    }
}
