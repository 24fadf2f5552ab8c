package org.digitaldiplomacy.ingest.sheet;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: in either order, with any mark between, with months by name in any language. */
final class Dates {

    private static final Pattern TIME = Pattern.compile(
            "(?i)[t ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)? ?(?:[ap]\\.?m\\.?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})(?:\\2([0-9]{1,2}))?\\.?");
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-/.]) ?([0-9]{1,2})\\2 ?([0-9]{4})\\.?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern NAMED = Pattern.compile("(?:([0-9]{1,2})(?:st|nd|rd|th|er|º|ª)?[\\s.\\-/]*)?"
            + "(?:de |d'|d’|of )?([\\p{L}\\p{M}]{3,20})\\.?[\\s\\-/,]*(?:([0-9]{1,2})(?:st|nd|rd|th)?(?:,|\\s)\\s*)?"
            + "(?:de |del )?([0-9]{4})");

    private Dates() {}

    /** Order of the parts of a date that begins with neither its year nor a name. */
    enum Shape {
        /** The same in either order, or no such date. */
        PLAIN,
        DMY,
        MDY,
        /** Another day in each order, such as 03/04/2025. */
        EITHER
    }

    static Shape shape(String text) {
        Matcher date = YEAR_LAST.matcher(withoutTime(text));
        if (!date.matches()) {
            return Shape.PLAIN;
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        if (first == second) {
            return Shape.PLAIN;
        }
        return first > 12 ? Shape.DMY : second > 12 ? Shape.MDY : Shape.EITHER;
    }

    static boolean hasTime(String text) {
        return TIME.matcher(text).find();
    }

    private static String withoutTime(String text) {
        return TIME.matcher(text).replaceFirst("");
    }

    /** The date as files of the index write it; a text that is none stays as it is. */
    static String written(String text, String order) {
        String date = withoutTime(text);
        Matcher digits = DIGITS.matcher(date);
        if (digits.matches()) {
            return iso(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return yearFirst.group(4) == null
                    ? yearFirst.group(1) + "-" + two(yearFirst.group(3))
                    : iso(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(date);
        if (yearLast.matches()) {
            return order.equals("MDY")
                    ? iso(yearLast.group(4), yearLast.group(1), yearLast.group(3))
                    : iso(yearLast.group(4), yearLast.group(3), yearLast.group(1));
        }
        Matcher month = MONTH_AND_YEAR.matcher(date);
        if (month.matches()) {
            return month.group(2) + "-" + two(month.group(1));
        }
        return named(date, text);
    }

    private static String named(String date, String otherwise) {
        Matcher named = NAMED.matcher(date);
        if (!named.matches() || (named.group(1) != null && named.group(3) != null)) {
            return otherwise;
        }
        Set<Integer> months = Months.BY_NAME.getOrDefault(Words.folded(named.group(2)), Set.of());
        if (months.size() != 1) {
            return otherwise;
        }
        String month = two(String.valueOf(months.iterator().next()));
        String day = named.group(1) == null ? named.group(3) : named.group(1);
        return day == null ? named.group(4) + "-" + month : iso(named.group(4), month, day);
    }

    private static String iso(String year, String month, String day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** Read once a month is named. */
    private static final class Months {
        static final Map<String, Set<Integer>> BY_NAME = read();

        private static Map<String, Set<Integer>> read() {
            Map<String, Set<Integer>> months = new HashMap<>();
            List<TextStyle> styles =
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
            for (Locale locale : Locale.getAvailableLocales()) {
                if (!locale.getCountry().isEmpty()) {
                    continue;
                }
                for (Month month : Month.values()) {
                    for (TextStyle style : styles) {
                        months.computeIfAbsent(
                                        Words.folded(month.getDisplayName(style, locale)), name -> new HashSet<>())
                                .add(month.getValue());
                    }
                }
            }
            // English comes first where another language has the word for another month
            for (Month month : Month.values()) {
                months.put(
                        Words.folded(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), Set.of(month.getValue()));
                months.put(
                        Words.folded(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), Set.of(month.getValue()));
            }
            return months;
        }
    }
}
