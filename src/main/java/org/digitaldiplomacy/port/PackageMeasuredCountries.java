package org.digitaldiplomacy.port;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digitaldiplomacy.measure.DatedIncident;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.MeasuredCountry;
import org.digitaldiplomacy.measure.Tally;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MetricId;

/** Measures of a data package itself, without the store. */
public final class PackageMeasuredCountries implements MeasuredCountries {

    private final DataPackage data;
    private final Map<InstitutionId, Institution> institutions;

    public PackageMeasuredCountries(DataPackage data) {
        this.data = data;
        this.institutions = data.institutions().stream().collect(toMap(Institution::id, i -> i));
    }

    /** The accounts of each country are in the order of platform and handle. */
    @Override
    public List<MeasuredCountry> within(Window window) {
        Map<CountryCode, List<MeasuredAccount>> accounts = accounts(window);
        Map<CountryCode, List<DatedIncident>> incidents = incidents();
        return data.countries().stream()
                .map(Country::code)
                .sorted()
                .map(code -> new MeasuredCountry(
                        code, accounts.getOrDefault(code, List.of()), incidents.getOrDefault(code, List.of())))
                .toList();
    }

    private Map<CountryCode, List<MeasuredAccount>> accounts(Window window) {
        Map<AccountKey, List<AccountMetric>> metrics = data.accountMetrics().stream()
                .filter(m -> window.holds(m.date()))
                .collect(groupingBy(AccountMetric::account));
        Comparator<Account> order = Comparator.<Account, String>comparing(
                        a -> a.key().platform().value())
                .thenComparing(a -> a.key().foldedHandle());
        return data.accounts().stream()
                .filter(a -> institution(a.institution()).country() != null)
                .sorted(order)
                .collect(groupingBy(
                        a -> Objects.requireNonNull(institution(a.institution()).country()),
                        mapping(a -> measured(a, metrics.getOrDefault(a.key(), List.of()), window), toList())));
    }

    private MeasuredAccount measured(Account account, List<AccountMetric> metrics, Window window) {
        return new MeasuredAccount(
                account.key(),
                institution(account.institution()).kind(),
                account.asOf().latest(),
                tallies(metrics, window));
    }

    private Map<CountryCode, List<DatedIncident>> incidents() {
        Map<CountryCode, List<DatedIncident>> incidents = new HashMap<>();
        for (Incident incident : data.incidents()) {
            CountryCode country = incident.country() == null
                    ? institution(Objects.requireNonNull(incident.institution()))
                            .country()
                    : incident.country();
            if (country != null) {
                incidents
                        .computeIfAbsent(country, c -> new ArrayList<>())
                        .add(new DatedIncident(incident.kind(), incident.date()));
            }
        }
        return incidents;
    }

    private Institution institution(InstitutionId id) {
        return Objects.requireNonNull(institutions.get(id), "a package names every institution");
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
