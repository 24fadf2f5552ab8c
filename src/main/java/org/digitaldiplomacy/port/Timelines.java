package org.digitaldiplomacy.port;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MetricId;
import org.jspecify.annotations.Nullable;

/** Metrics over time, at regular intervals, of one account or of many together. A batch is answered by one statement. */
public interface Timelines {

    /** Series by account; accounts without measurements are left out. */
    Map<AccountKey, List<TimelinePoint>> ofAccounts(Collection<AccountKey> accounts, Question question);

    /** As {@link #ofAccounts}, of the institutions' own accounts. */
    Map<InstitutionId, List<TimelinePoint>> ofInstitutions(Collection<InstitutionId> institutions, Question question);

    /** As {@link #ofAccounts}, of the accounts of all institutions that belong to the countries. */
    Map<CountryCode, List<TimelinePoint>> ofCountries(Collection<CountryCode> countries, Question question);

    /**
     * Series to read.
     *
     * @param from the first day; of intervals of a month and longer the month counts in which it lies. Null leaves it open
     * @param to the last day; likewise
     */
    record Question(
            MetricId metric,
            TimeInterval every,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Measurements within one interval.
     *
     * @param start the interval's first day
     * @param value the last running totals within it, or the sum of the counts of periods that end in it
     * @param isRunningTotal whether the value is of running totals. What is measured both ways gives running totals
     * @param accounts how many were measured
     * @param from the first day that the value stands on
     * @param to the last day that the value stands on
     */
    record TimelinePoint(
            LocalDate start, double value, boolean isRunningTotal, int accounts, LocalDate from, LocalDate to) {}
}
