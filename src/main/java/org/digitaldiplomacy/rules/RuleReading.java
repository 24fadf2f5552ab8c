package org.digitaldiplomacy.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.RuleSet;

/** The outcome of reading a rule folder. */
public sealed interface RuleReading {

    record Read(RuleSet rules) implements RuleReading {}

    /** @param problems all that were found, by file and line; at least one */
    record Refused(List<RuleProblem> problems) implements RuleReading {

        public Refused {
            problems = List.copyOf(problems);
        }

        /** One line for each problem. */
        public String report() {
            return problems.stream().map(RuleProblem::message).collect(Collectors.joining("\n"));
        }
    }
}
