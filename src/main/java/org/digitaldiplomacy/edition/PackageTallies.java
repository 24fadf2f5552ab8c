package org.digitaldiplomacy.edition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.Tally;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MetricId;

/** What is measured of the accounts of a data package, without the store. */
public final class PackageTallies {

    private final DataPackage data;
    private final Map<InstitutionId, Institution> institutions;

    public PackageTallies(DataPackage data) {
        this.data = data;
        this.institutions = data.institutions().stream().collect(toMap(Institution::id, i -> i));
    }

    /** The accounts of all institutions that belong to each country, in the order of platform and handle. */
    public Map<CountryCode, List<MeasuredAccount>> byCountry(Window window) {
        Map<AccountKey, List<AccountMetric>> metrics = data.accountMetrics().stream()
                .filter(m -> window.holds(m.date()))
                .collect(groupingBy(AccountMetric::account));
        Comparator<Account> order = Comparator.<Account, String>comparing(
                        a -> a.key().platform().value())
                .thenComparing(a -> a.key().foldedHandle());
        Map<CountryCode, List<Account>> accounts = data.accounts().stream()
                .filter(a -> institution(a).country() != null)
                .sorted(order)
                .collect(groupingBy(a -> institution(a).country(), TreeMap::new, toList()));
        Map<CountryCode, List<MeasuredAccount>> measured = new TreeMap<>();
        accounts.forEach((country, own) -> measured.put(
                country,
                own.stream()
                        .map(a -> new MeasuredAccount(
                                a.key(),
                                institution(a).kind(),
                                a.asOf(),
                                tallies(metrics.getOrDefault(a.key(), List.of()), window)))
                        .toList()));
        return measured;
    }

    private Institution institution(Account account) {
        return Objects.requireNonNull(institutions.get(account.institution()), "a package names every institution");
    }

    private static List<Tally> tallies(List<AccountMetric> metrics, Window window) {
        record Kind(MetricId metric, boolean isRunningTotal, Tally.Half half) {}
        return metrics.stream()
                .collect(groupingBy(m -> new Kind(m.metric(), m.periodStart() == null, window.half(m.date()))))
                .entrySet()
                .stream()
                .map(group -> Tally.of(group.getKey().half(), group.getValue()))
                .toList();
    }
}
