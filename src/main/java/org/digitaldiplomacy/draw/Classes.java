package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Classes that a map sorts scores into, the same for every edition so that maps can be laid beside one another.
 *
 * @param bounds between the classes, ascending; a score on a bound belongs to the class above
 * @param inks one more than bounds
 * @param keys of their names, without the ends
 */
public record Classes(List<Double> bounds, List<Ink> inks, String keys) {

    public static final Classes SCORES = new Classes(
            List.of(20.0, 40.0, 60.0, 80.0),
            List.of(Ink.SCALE_1, Ink.SCALE_2, Ink.SCALE_3, Ink.SCALE_4, Ink.SCALE_5),
            "draw_score_");

    /** Points below and above what size predicts. */
    public static final Classes POINTS = new Classes(
            List.of(-10.0, -5.0, 5.0, 10.0),
            List.of(Ink.BELOW_2, Ink.BELOW_1, Ink.AVERAGE, Ink.ABOVE_1, Ink.ABOVE_2),
            "draw_points_");

    public Classes {
        bounds = List.copyOf(bounds);
        inks = List.copyOf(inks);
    }

    public Ink of(double score) {
        int above = (int) bounds.stream().filter(bound -> score >= bound).count();
        return inks.get(above);
    }

    /** Such as {@code 20 to 40}. */
    String name(Ink ink, Words words) {
        int at = inks.indexOf(ink);
        if (at == 0) {
            return words.say(keys + "below", bounds.get(0));
        }
        return at == bounds.size()
                ? words.say(keys + "above", bounds.get(at - 1))
                : words.say(keys + "between", bounds.get(at - 1), bounds.get(at));
    }

    /**
     * Legend of a map, the highest class first, then what has no class.
     *
     * @param outside says what is not looked at
     */
    public List<Entry> legend(Words words, String outside) {
        List<Entry> entries = new ArrayList<>();
        for (int i = inks.size() - 1; i >= 0; i--) {
            entries.add(new Entry(inks.get(i), name(inks.get(i), words)));
        }
        entries.add(new Entry(Ink.NO_SCORE, words.say("draw_no_score")));
        entries.add(new Entry(Ink.OUTSIDE, outside));
        return entries;
    }

    /** Ink with its meaning. */
    public record Entry(Ink ink, String text) {}
}
