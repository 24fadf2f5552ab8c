package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.util.List;

/** Platforms with an account that is not known to be closed. Stands on when the accounts were seen. */
final class PlatformBreadth implements Measure {

    private static final Description DESCRIPTION = new Description(
            "platform-breadth",
            "platforms",
            "Platforms with an account that is not known to be closed. Stands on when the accounts were seen.",
            "number of platforms",
            List.of("closed"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        List<MeasuredAccount> open = accounts.stream()
                .filter(account -> account.total("closed")
                        .map(seen -> seen.lastValue() != 1)
                        .orElse(true))
                .toList();
        if (open.isEmpty()) {
            return new Figure.Missing(Figure.Reason.NO_ACCOUNT, "There is no account that is not known to be closed.");
        }
        long platforms = open.stream()
                .map(account -> account.key().platform())
                .distinct()
                .count();
        LocalDate[] seen = open.stream().map(MeasuredAccount::asOf).sorted().toArray(LocalDate[]::new);
        return new Figure.Known(platforms, open.size(), seen[0], seen[seen.length - 1], List.of());
    }
}
