package org.digitaldiplomacy.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.digitaldiplomacy.measure.Measure.Description;
import org.digitaldiplomacy.model.OrderedSum;

/** How posts are spread over formats or languages. */
record Mix(Sums sums, Map<String, Double> counts) {

    /** @param prefix of the metrics that count the posts of each */
    static Mix of(List<MeasuredAccount> accounts, Description of, String prefix) {
        Map<String, Double> counts = new TreeMap<>();
        Sums sums = Sums.over(accounts, of, account -> {
            Map<String, Tally> known = account.countsOf(prefix);
            known.keySet().removeIf(name -> !of.takes(prefix + name));
            known.forEach((name, tally) -> counts.merge(name, tally.sum(), Double::sum));
            Collection<Tally> counted = known.values();
            double posts = Sums.of(counted, Tally::sum);
            return counted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sums.Term(posts, posts, List.copyOf(counted)));
        });
        return new Mix(sums, counts);
    }

    Figure figure(ToDoubleFunction<Mix> value) {
        if (sums.isEmpty()) {
            return sums.missing();
        }
        return sums.above() == 0 ? sums.withoutDenominator() : sums.known(value.applyAsDouble(this), parts());
    }

    /** Shannon's entropy in nats; 0 where all is one. */
    double entropy() {
        return OrderedSum.of(counts.values().stream()
                .mapToDouble(count -> count / sums.above())
                .filter(share -> share > 0)
                .map(share -> -share * StrictMath.log(share))
                .toArray());
    }

    /** As many, used alike, have the same entropy. */
    double effectiveNumber() {
        return StrictMath.exp(entropy());
    }

    private List<Figure.Part> parts() {
        return counts.entrySet().stream()
                .map(count -> new Figure.Part(count.getKey(), count.getValue() / sums.above()))
                .sorted(Comparator.comparingDouble(Figure.Part::share).reversed())
                .toList();
    }
}
