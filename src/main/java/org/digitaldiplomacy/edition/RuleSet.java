package org.digitaldiplomacy.edition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.Carried;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.robustness.Choice;

/**
 * A rule folder that was read without problems.
 *
 * @param choices what could have been decided otherwise; rank intervals are taken over it
 * @param warnings sentences on rules under which a unit can gain by getting worse
 * @param digest SHA-256 of the files, 64 hexadecimal digits in lower case
 * @param files path → text with plain line feeds; read again, they give the same methodology and digest
 * @param editions the years that the methodology publishes editions for, ascending
 * @param carriedForwardBelow the share of new inputs below which an edition is labelled carried forward, 0 to 1
 * @param leastCarried the share of the weight that indicators known for enough units must make up, 0 to 1
 * @param formulas every formula that the files name, in the tree and in choices
 */
public record RuleSet(
        Methodology methodology,
        List<Choice> choices,
        List<String> warnings,
        String digest,
        SortedMap<String, String> files,
        List<Integer> editions,
        double carriedForwardBelow,
        double leastCarried,
        Set<Method<?>> formulas) {

    public RuleSet {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        choices = List.copyOf(choices);
        warnings = List.copyOf(warnings);
        editions = List.copyOf(editions);
        formulas = Set.copyOf(formulas);
    }

    /** Every data column that scoring reads, under any of the choices. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(methodology.columns());
        choices.forEach(choice -> columns.addAll(choice.columns()));
        return columns;
    }

    /** Reason not to publish scores by these rules; empty where there is none. */
    public Optional<String> tooLittleCarried(Scores scores) {
        Carried carried = Carried.of(scores);
        return carried.reaches(leastCarried)
                ? Optional.empty()
                : Optional.of("as of " + scores.asOf() + " too little is known to rank by " + methodology.id() + ": "
                        + Carried.percent(leastCarried) + " are needed (least-carried), "
                        + carried.sentence(scores));
    }

    /** Stored form of the rules. */
    public StoredRules stored() {
        return new StoredRules(digest, methodology.id(), methodology.version(), methodology.name(), files);
    }
}
