package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaldiplomacy.measure.Tally.Half;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.InstitutionKind;

/**
 * An account with what is measured of it within a window.
 *
 * @param kind of the institution that runs it
 * @param asOf the last day on which the account was listed, within the window or not
 * @param tallies at most one for each metric, half and kind of measurement
 */
public record MeasuredAccount(AccountKey key, InstitutionKind kind, LocalDate asOf, List<Tally> tallies) {

    public MeasuredAccount {
        tallies = List.copyOf(tallies);
    }

    /** Its running totals of the metric. */
    Optional<Tally> total(String metric) {
        return named(metric).filter(Tally::isRunningTotal).reduce(Tally::and);
    }

    /** Its running totals of the metric in one half of the window. */
    Optional<Tally> total(String metric, Half half) {
        return named(metric).filter(t -> t.isRunningTotal() && t.half() == half).findFirst();
    }

    /** Its counts of periods of the metric. */
    Optional<Tally> counts(String metric) {
        return named(metric).filter(t -> !t.isRunningTotal()).reduce(Tally::and);
    }

    /** Its counts of every metric whose name begins so, by the rest of the name. */
    Map<String, Tally> countsOf(String prefix) {
        Map<String, Tally> byRest = new TreeMap<>();
        tallies.stream()
                .filter(t -> !t.isRunningTotal() && t.metric().value().startsWith(prefix))
                .forEach(t -> byRest.merge(t.metric().value().substring(prefix.length()), t, Tally::and));
        return byRest;
    }

    private Stream<Tally> named(String metric) {
        return tallies.stream().filter(t -> t.metric().value().equals(metric));
    }
}
