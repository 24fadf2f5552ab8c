package org.digitaldiplomacy.cli;

import org.digitaldiplomacy.collect.Manners;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that ask other people's machines. */
final class Courtesy {

    @Option(
            names = "--per-minute",
            paramLabel = "N",
            description = "requests to a host in a minute (default: 30 to platforms, 10 for files)")
    private @Nullable Integer perMinute;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            description = "an address of mail or of a page, told to every host in User-Agent")
    private @Nullable String contact;

    /** @throws RefusedInput where an option cannot be */
    Manners over(Manners usual) {
        if (perMinute != null && perMinute < 1) {
            throw new RefusedInput("found --per-minute " + perMinute + ", expected 1 or more");
        }
        if (contact != null && !contact.matches(Manners.CONTACT)) {
            throw new RefusedInput("found --contact " + contact + ", expected an address of mail or of a page");
        }
        Manners paced = perMinute == null ? usual : usual.perMinute(perMinute);
        return contact == null ? paced : paced.contact(contact);
    }
}
