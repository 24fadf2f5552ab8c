package org.digitaldiplomacy.export.picture;

import java.util.List;

/**
 * The classes that a map sorts scores into, the same for every edition so that maps can be laid beside one another.
 *
 * @param bounds between the classes, ascending; a score on a bound belongs to the class above
 * @param inks one more than bounds
 */
record Classes(List<Double> bounds, List<Ink> inks, List<String> names) {

    static final Classes SCORES = new Classes(
            List.of(20.0, 40.0, 60.0, 80.0),
            List.of(Ink.SCALE_1, Ink.SCALE_2, Ink.SCALE_3, Ink.SCALE_4, Ink.SCALE_5),
            List.of("below 20", "20–40", "40–60", "60–80", "80 and more"));

    /** Points below and above what size predicts. */
    static final Classes POINTS = new Classes(
            List.of(-10.0, -5.0, 0.0, 5.0, 10.0),
            List.of(Ink.BELOW_3, Ink.BELOW_2, Ink.BELOW_1, Ink.ABOVE_1, Ink.ABOVE_2, Ink.ABOVE_3),
            List.of("below −10", "−10 to −5", "−5 to 0", "0 to +5", "+5 to +10", "+10 and more"));

    Classes {
        bounds = List.copyOf(bounds);
        inks = List.copyOf(inks);
        names = List.copyOf(names);
    }

    Ink of(double score) {
        int above = (int) bounds.stream().filter(bound -> score >= bound).count();
        return inks.get(above);
    }
}
