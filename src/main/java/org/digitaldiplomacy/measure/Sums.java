package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.digitaldiplomacy.measure.Measure.Description;
import org.digitaldiplomacy.model.OrderedSum;

/** Two sums over the accounts that have what a measure takes, and what the sums stand on. */
final class Sums {

    private final Description of;
    private final boolean isWithoutAccounts;
    private final List<Term> terms;

    /**
     * Contribution of one account.
     *
     * @param above added to the first sum
     * @param below added to the second sum
     */
    record Term(double above, double below, List<Tally> standsOn) {}

    private Sums(Description of, boolean isWithoutAccounts, List<Term> terms) {
        this.of = of;
        this.isWithoutAccounts = isWithoutAccounts;
        this.terms = terms;
    }

    static Sums over(List<MeasuredAccount> accounts, Description of, Function<MeasuredAccount, Optional<Term>> adding) {
        return new Sums(
                of,
                accounts.isEmpty(),
                accounts.stream().map(adding).flatMap(Optional::stream).toList());
    }

    /** An account's term of two metrics, where it has both. */
    static Optional<Term> pair(Optional<Tally> above, Optional<Tally> below) {
        return above.flatMap(a -> below.map(b -> new Term(a.sum(), b.sum(), List.of(a, b))));
    }

    /** An account's counts of a metric, for each day that they cover. */
    static Optional<Term> perDay(Optional<Tally> counts) {
        return counts.map(c -> new Term(c.sum() / c.days(), 1, List.of(c)));
    }

    /** In the rows' order. */
    static <T> double of(Collection<T> rows, ToDoubleFunction<T> value) {
        return OrderedSum.of(rows.stream().mapToDouble(value).toArray());
    }

    double above() {
        return of(terms, Term::above);
    }

    double below() {
        return of(terms, Term::below);
    }

    /** The first sum, turned into the measure's unit. */
    Figure sum(DoubleUnaryOperator unit) {
        return terms.isEmpty() ? missing() : known(unit.applyAsDouble(above()), List.of());
    }

    /** The first sum by the second. */
    Figure ratio(double factor) {
        if (terms.isEmpty()) {
            return missing();
        }
        double below = below();
        return below == 0 ? withoutDenominator() : known(factor * above() / below, List.of());
    }

    Figure known(double value, List<Figure.Part> parts) {
        return new Figure.Known(
                value,
                terms.size(),
                dates(Tally::firstDate).min(Comparator.naturalOrder()).orElseThrow(),
                dates(Tally::lastDate).max(Comparator.naturalOrder()).orElseThrow(),
                parts);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    Figure missing() {
        return isWithoutAccounts
                ? new Figure.Missing(Figure.Reason.NO_ACCOUNT, "There is no account.")
                : new Figure.Missing(
                        Figure.Reason.NOT_MEASURED,
                        "No account has within these months what " + of.name() + " takes of "
                                + String.join(", ", of.needs()) + ".");
    }

    Figure withoutDenominator() {
        return new Figure.Missing(
                Figure.Reason.NO_DENOMINATOR, of.name() + " would divide by zero: " + of.formula() + ".");
    }

    private Stream<LocalDate> dates(Function<Tally, LocalDate> date) {
        return terms.stream().flatMap(t -> t.standsOn().stream()).map(date);
    }
}
