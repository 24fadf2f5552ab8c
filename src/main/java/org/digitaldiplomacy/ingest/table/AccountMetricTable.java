package org.digitaldiplomacy.ingest.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Source;

final class AccountMetricTable extends Table<AccountMetric> {

    private static final int FIRST_YEAR = 1990;

    private final AccountTable accounts;
    private final Set<String> retired;
    private final Map<String, MetricUnit> units;
    private final Column<PlatformId> platform;
    private final Column<String> handle;
    private final Column<MetricId> metric;
    private final Column<LocalDate> periodStart;
    private final Column<LocalDate> date;
    private final Column<Double> value;
    private final Column<Boolean> rounded;
    private final Column<Source> source;
    private final Column<LocalDate> earliest;

    AccountMetricTable(
            AccountTable accounts, SourceTable sources, Calendar calendar, Vocabulary vocabulary, Set<String> retired) {
        super("account_metrics", false);
        this.accounts = accounts;
        this.retired = retired;
        units = vocabulary.metrics();
        platform = required("platform", Formats.known("platform", vocabulary.platforms(), PlatformId::new));
        handle = required("handle", Formats.handle());
        metric = required("metric", Formats.known("metric", vocabulary.metrics().keySet(), MetricId::new));
        periodStart = optional("period_start", calendar.dateSince(FIRST_YEAR));
        date = required("date", calendar.dateSince(FIRST_YEAR));
        value = required("value", DecimalNumber.always(0, Double.POSITIVE_INFINITY));
        rounded = required("rounded", Formats.flag());
        source = required("source", sources.name());
        earliest = later("earliest", calendar.dateSince(FIRST_YEAR));
        unique(platform, handle, metric, periodStart, date);
    }

    @Override
    void check(Row row) {
        LocalDate start = row.find(periodStart);
        if (start != null && start.isAfter(row.get(date))) {
            row.refuse(periodStart, "a day up to the date, " + row.text(date));
        }
        LocalDate first = row.find(earliest);
        if (first != null && (start != null || first.isAfter(row.get(date)))) {
            row.refuse(
                    earliest,
                    start == null
                            ? "a day up to the date, " + row.text(date)
                            : "nothing, since a count's period has known days");
        }
        if (!retired.isEmpty() && retired.contains(String.valueOf(row.get(date).getYear()))) {
            row.refuse(date, "a date in a year whose measurements are not retired");
        }
        MetricUnit unit = units.getOrDefault(row.text(metric), MetricUnit.NUMBER);
        if (!unit.fits(row.get(value))) {
            row.refuse(value, unit.expected() + " for " + row.text(metric));
        }
        Parsed<Account> account = account(row);
        if (account instanceof Parsed.Unreadable<Account> unknown) {
            String hint = row.problems().hint(row.text(platform) + " " + row.text(handle), unknown.names());
            row.refuse("platform, handle", Problem.quote(nameOf(row)), unknown.expected() + hint);
        } else if (account instanceof Parsed.Unsettled<Account>) {
            row.leaveOut();
        } else if (!(account instanceof Parsed.Value<Account>)) {
            throw new IllegalStateException("no such kind: " + account);
        }
    }

    @Override
    AccountMetric record(Row row) {
        Account account = ((Parsed.Value<Account>) account(row)).value();
        return new AccountMetric(
                account.key(),
                row.get(metric),
                row.find(periodStart),
                row.get(date),
                row.get(value),
                row.get(rounded),
                row.get(source).id(),
                row.find(earliest));
    }

    private Parsed<Account> account(Row row) {
        return accounts.named(row.text(platform), row.text(handle));
    }

    private String nameOf(Row row) {
        return row.text(platform) + ", " + row.text(handle);
    }
}
