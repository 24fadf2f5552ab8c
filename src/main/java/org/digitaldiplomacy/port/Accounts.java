package org.digitaldiplomacy.port;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MetricId;
import org.jspecify.annotations.Nullable;

/** Institutions' accounts and what is measured of them. A batch is answered by one statement. */
public interface Accounts {

    /** Accounts by key; unknown keys are left out. */
    Map<AccountKey, Account> byKey(Collection<AccountKey> keys);

    /** In the order of platform and handle; institutions without an account are left out. */
    Map<InstitutionId, List<Account>> ofInstitutions(Collection<InstitutionId> institutions);

    /** Of all institutions that belong to these countries, in the order of platform and handle. */
    Map<CountryCode, List<Account>> ofCountries(Collection<CountryCode> countries);

    Slice<Account> page(AccountFilter filter, Sorting<AccountOrder> order, Page page);

    /** In the order of platform and handle. */
    default Slice<Account> page(AccountFilter filter, Page page) {
        return page(filter, Sorting.by(AccountOrder.PLATFORM), page);
    }

    ListCoverage coverage(AccountFilter filter);

    /**
     * Accounts whose handle begins with a text, then those that have it within; in no particular order among these.
     *
     * @param text folded letters and digits without spaces
     */
    List<Account> withHandlesLike(String text, int most);

    /** Accounts with one of these handles, folded letters and digits without spaces; in no particular order. */
    List<Account> withHandles(Collection<String> handles, int most);

    /**
     * For each account the latest measurement of each metric, in the order of the metrics' names. Of several with the
     * same date the running total comes before a period's count, and a shorter period before a longer one. Accounts
     * without a measurement are left out.
     */
    Map<AccountKey, List<AccountMetric>> latest(Collection<AccountKey> accounts);

    /**
     * For each account the measurements of these metrics dated from {@code from} to {@code to}, both included, in the
     * order of metric, date and period. Null leaves that end open.
     */
    Map<AccountKey, List<AccountMetric>> series(
            Collection<AccountKey> accounts,
            Collection<MetricId> metrics,
            @Nullable LocalDate from,
            @Nullable LocalDate to);
}
