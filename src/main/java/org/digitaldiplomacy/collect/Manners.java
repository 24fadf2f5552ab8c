package org.digitaldiplomacy.collect;

import java.time.Duration;
import java.util.regex.Matcher;

/**
 * How requests are made.
 *
 * @param userAgent who asks, and what for
 * @param perMinute how many requests a host gets in a minute at most
 * @param attempts how often a request is made before it is given up; the waits between double
 * @param firstWait before the second attempt; up to half as much again is added at random
 * @param longestWait that is honoured; a host that asks for more is given up
 * @param timeout of one request
 * @param longestAnswer in bytes
 * @param privateAddresses whether to ask machines of the own network, and by plain http: for tests, and for servers of
 *     one's own
 */
public record Manners(
        String userAgent,
        int perMinute,
        int attempts,
        Duration firstWait,
        Duration longestWait,
        Duration timeout,
        int longestAnswer,
        boolean privateAddresses) {

    /** The form of a contact that fits into a header. */
    public static final String CONTACT = "[ -~&&[^()]]{3,200}";

    public static final Manners POLITE = new Manners(
            "DigitalDiplomacyIndex/0.1 (public counts of accounts, once a day)",
            30,
            5,
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            Duration.ofSeconds(20),
            1 << 20,
            false);

    /** For files of publishers, which can be long and slow to come. */
    public static final Manners FOR_FILES = new Manners(
            "DigitalDiplomacyIndex/0.1 (publishers' files, once a day)",
            10,
            5,
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            1 << 28,
            false);

    public Manners {
        if (perMinute < 1 || attempts < 1 || longestAnswer < 1) {
            throw new IllegalArgumentException("expected at least one request a minute, attempt and byte");
        }
    }

    /** @param contact whom a host can turn to: an address of mail or of a page */
    public Manners contact(String contact) {
        String agent = userAgent.replaceFirst("\\)$", Matcher.quoteReplacement("; " + contact + ")"));
        return new Manners(
                agent, perMinute, attempts, firstWait, longestWait, timeout, longestAnswer, privateAddresses);
    }

    public Manners perMinute(int most) {
        return new Manners(userAgent, most, attempts, firstWait, longestWait, timeout, longestAnswer, privateAddresses);
    }

    public Manners privateAddresses(boolean allowed) {
        return new Manners(userAgent, perMinute, attempts, firstWait, longestWait, timeout, longestAnswer, allowed);
    }

    /** Between the starts of two requests to a host. */
    Duration interval() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }
}
