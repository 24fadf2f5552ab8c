package org.digitaldiplomacy.port;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a data package takes the place of the one that is held. Packages of one name are ordered by version; only a
 * later one succeeds by itself, so that services of different versions do not take turns in replacing each other's data.
 */
public final class DataSuccession {

    private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");

    private DataSuccession() {}

    /** How a package stands to the one that is held. */
    public enum Order {
        /** The same contents are held already. */
        SAME,
        /** It comes later, or nothing is held. */
        LATER,
        /** Held package is the later one. */
        EARLIER,
        /** Neither comes later: another name, or the same version with other contents. */
        UNORDERED
    }

    /** @param sentence what is held and what was found; empty where the package takes its place or is there already */
    public record Verdict(Order order, String sentence) {}

    /**
     * @param held what the store holds; empty before the first load
     * @param digest of the contents
     */
    public static Verdict judge(Optional<LoadedPackage> held, String name, String version, String digest) {
        if (held.isEmpty()) {
            return new Verdict(Order.LATER, "");
        }
        LoadedPackage before = held.get();
        if (before.digest().equals(digest)) {
            return new Verdict(Order.SAME, "");
        }
        String both = "The database holds the data package " + before.name() + " " + before.version() + ", and " + name
                + " " + version + " was found: ";
        if (!before.name().equals(name)) {
            return new Verdict(
                    Order.UNORDERED, both + "which of two packages of different names is later, cannot be told.");
        }
        int order = compare(version, before.version());
        if (order == 0) {
            return new Verdict(
                    Order.UNORDERED,
                    both + "the same version with other contents (digest " + before.digest() + " held, " + digest
                            + " found). Changed data need a new version in datapackage.json.");
        }
        return order > 0 ? new Verdict(Order.LATER, "") : new Verdict(Order.EARLIER, both + "an earlier version.");
    }

    /**
     * Compares versions part by part: numbers as numbers, so that 2026.9.0 comes before 2026.11.0, and words, which stand
     * for what comes before a release, before numbers and before nothing, as in 1.0.0-rc.1 before 1.0.0. Missing numbers
     * count as 0.
     */
    static int compare(String one, String other) {
        List<String> a = parts(one);
        List<String> b = parts(other);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = comparePart(i < a.size() ? a.get(i) : "0", i < b.size() ? b.get(i) : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int comparePart(String a, String b) {
        boolean isNumber = Character.isDigit(a.charAt(0));
        if (isNumber != Character.isDigit(b.charAt(0))) {
            return isNumber ? 1 : -1;
        }
        return isNumber ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }

    /** Build metadata after a plus sign orders nothing. */
    private static List<String> parts(String version) {
        Matcher found = PART.matcher(version.toLowerCase(Locale.ROOT).split("\\+", 2)[0]);
        List<String> parts = new ArrayList<>();
        while (found.find()) {
            parts.add(found.group());
        }
        return parts;
    }
}
