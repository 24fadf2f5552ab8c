package org.digitaldiplomacy.draw;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Charts as high as a line of text, as SVG for pages whose style sheet colours them. Text beside them says the same, so
 * that screen readers pass over them.
 */
public final class InLine {

    private static final String SILENT = " preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">";

    private InLine() {}

    /** Score from 0 to 100 as a bar; the bare track where there is none. */
    public static String meter(OptionalDouble score) {
        double width = Math.max(0, Math.min(100, score.orElse(0)));
        String bar = score.isEmpty() ? "" : "<rect class=\"fill\" width=\"" + number(width) + "\" height=\"4\"/>";
        return "<span class=\"meter\"><svg viewBox=\"0 0 100 4\"" + SILENT
                + "<rect class=\"track\" width=\"100\" height=\"4\"/>" + bar + "</svg></span>";
    }

    /**
     * Rank with its interval, from the best rank at the left to the last at the right, beyond which nothing is drawn.
     *
     * @param low better end of the interval; empty where there is none
     */
    public static String interval(OptionalInt low, OptionalInt high, int rank, int last) {
        int end = Math.max(2, last);
        String band = low.isEmpty() || high.isEmpty()
                ? ""
                : "<path class=\"band\" d=\"M" + within(low.getAsInt(), end) + " 5H" + within(high.getAsInt(), end)
                        + "\"/>";
        return "<svg class=\"interval\" viewBox=\"1 0 " + (end - 1) + " 10\"" + SILENT
                + "<path class=\"scale\" d=\"M1 5H" + end + "\"/>" + band + "<path class=\"dot\" d=\"M"
                + within(rank, end) + " 5h0\"/></svg>";
    }

    /**
     * Ranks over editions, the best at the top. A line joins ranks that may be compared; it breaks at an edition without a
     * rank and before one that must not be compared with those before it.
     */
    public static String history(List<Step> steps, int last) {
        StringBuilder path = new StringBuilder();
        boolean isJoined = false;
        for (int i = 0; i < steps.size(); i++) {
            OptionalInt rank = steps.get(i).rank();
            if (rank.isPresent()) {
                boolean goesOn = isJoined && !steps.get(i).isBreak();
                boolean ends = i + 1 == steps.size()
                        || steps.get(i + 1).isBreak()
                        || steps.get(i + 1).rank().isEmpty();
                path.append(goesOn ? "L" : "M").append(i).append(' ').append(rank.getAsInt());
                path.append(!goesOn && ends ? "h0" : "");
            }
            isJoined = rank.isPresent();
        }
        return "<svg class=\"spark\" viewBox=\"0 1 " + Math.max(1, steps.size() - 1) + " " + last + "\"" + SILENT
                + "<path d=\"" + path + "\"/></svg>";
    }

    /**
     * Rank in an edition.
     *
     * @param rank empty where the edition has none
     * @param isBreak whether it must not be compared with those before it
     */
    public record Step(OptionalInt rank, boolean isBreak) {}

    private static int within(int rank, int last) {
        return Math.max(1, Math.min(last, rank));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
