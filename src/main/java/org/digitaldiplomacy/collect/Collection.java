package org.digitaldiplomacy.collect;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.model.MetricId;

/**
 * One run over many accounts, one after the other. What it measured is written at once, so that a run that was cut short
 * goes on where it stopped when it is started again on the same day.
 */
public final class Collection {

    private final Collector collector;
    private final Web web;
    private final InstantSource clock;

    public Collection(Collector collector, Web web, InstantSource clock) {
        this.collector = collector;
        this.web = web;
        this.clock = clock;
    }

    /**
     * Counts of one run.
     *
     * @param measured how many accounts were measured now
     * @param already how many had been measured that day before
     * @param unanswered a sentence for each account that could not be measured
     */
    public record Outcome(int measured, int already, List<String> unanswered) {

        public Outcome {
            unanswered = List.copyOf(unanswered);
        }
    }

    /**
     * @param handles of accounts on the collector's platform; one that stands twice is measured once
     * @throws IOException where the rows cannot be written
     */
    public Outcome run(Iterable<String> handles, MetricFile rows) throws IOException {
        int measured = 0;
        int already = 0;
        List<String> unanswered = new ArrayList<>();
        Set<String> distinct = new LinkedHashSet<>();
        handles.forEach(distinct::add);
        for (String handle : distinct) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (rows.has(handle, today)) {
                already++;
                continue;
            }
            try {
                Map<MetricId, Long> counts = collector.collect(handle, web);
                rows.add(handle, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), counts, collector::isRounded);
                measured++;
            } catch (Unanswered none) {
                unanswered.add(handle + " " + none.why());
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
        return new Outcome(measured, already, unanswered);
    }
}
