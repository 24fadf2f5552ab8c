package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.PlatformId;

/**
 * Platforms with an account that was seen within the window, listed or measured, and is not known to be closed. Stands on when
 * the accounts were last seen there.
 */
final class PlatformBreadth implements Measure {

    private static final Description DESCRIPTION = new Description(
            "platform-breadth",
            "platforms",
            "Platforms with an account that was seen within the window, listed or by a count of its followers, and is not"
                    + " known to be closed. Stands on when the accounts were last seen there.",
            "number of platforms",
            List.of("followers", "closed"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    /** An open account, by its platform and the last day of the window on which it was seen. */
    private record Seen(PlatformId platform, LocalDate day) {}

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        if (accounts.isEmpty()) {
            return new Figure.Missing(Figure.Reason.NO_ACCOUNT, "There is no account.");
        }
        List<Seen> open = accounts.stream()
                .filter(account -> !isClosed(account))
                .flatMap(account ->
                        lastSeen(account, window)
                                .map(day -> new Seen(account.key().platform(), day))
                                .stream())
                .sorted(Comparator.comparing(Seen::day))
                .toList();
        if (open.isEmpty()) {
            return new Figure.Missing(
                    Figure.Reason.NOT_MEASURED,
                    "No account that is not known to be closed was seen within the window.");
        }
        long platforms = open.stream().map(Seen::platform).distinct().count();
        return new Figure.Known(
                platforms,
                open.size(),
                open.get(0).day(),
                open.get(open.size() - 1).day(),
                List.of());
    }

    private static boolean isClosed(MeasuredAccount account) {
        return account.total("closed").filter(seen -> seen.lastValue() == 1).isPresent();
    }

    private static Optional<LocalDate> lastSeen(MeasuredAccount account, Window window) {
        return Stream.concat(
                        Stream.of(account.asOf()).filter(window::holds),
                        account.tallies().stream().map(Tally::lastDate))
                .max(Comparator.naturalOrder());
    }
}
