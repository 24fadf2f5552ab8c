package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.draw.Mark.Anchor;

/**
 * Rows of a name, a score on a scale, its number, and a rank with its interval on a scale of ranks. Narrow sheets go
 * without the scales.
 *
 * @param lead where what stands before the names ends
 * @param name where names begin
 * @param nameRoom how wide they may be
 * @param track the scale of scores; without width on narrow sheets
 * @param value where numbers end
 * @param ranks the scale of ranks; without width on narrow sheets, and where there are no intervals
 * @param interval where the interval's text ends
 */
record Columns(double lead, double name, double nameRoom, Scale track, double value, Scale ranks, double interval) {

    static final double ROW = 23;
    static final double GAP = 14;

    private static final double NARROW = 460;
    private static final double VALUE_ROOM = 50;
    private static final double WIDEST_NAME = 0.4;
    private static final double ROOM_FOR_REASONS = 160;

    /**
     * @param leadRoom for what stands before the names
     * @param nameRoom for the widest name
     * @param intervalRoom for the interval's text; 0 where there are no intervals
     * @param scores the scale of scores, wherever it lies
     * @param last the worst rank
     */
    static Columns of(Sheet sheet, double leadRoom, double nameRoom, double intervalRoom, Scale scores, int last) {
        boolean narrow = sheet.room() < NARROW;
        double name = sheet.left() + leadRoom;
        double end = sheet.right() - intervalRoom;
        double most = narrow ? end - VALUE_ROOM - GAP - name : sheet.room() * WIDEST_NAME - leadRoom;
        double start = name + Math.min(nameRoom, most) + GAP;
        double trackEnd = end - VALUE_ROOM;
        if (narrow) {
            start = trackEnd;
        } else if (intervalRoom > 0) {
            trackEnd = start + (end - start - GAP - VALUE_ROOM) / 2;
        }
        double value = trackEnd + VALUE_ROOM;
        Scale track = new Scale(scores.low(), scores.high(), start, trackEnd);
        Scale ranks = Scale.ofRanks(last, narrow || intervalRoom == 0 ? end : value + GAP + 4, end);
        return new Columns(name - 8, name, Math.min(nameRoom, most), track, value, ranks, sheet.right());
    }

    boolean hasTrack() {
        return track.to() > track.from();
    }

    boolean hasRanks() {
        return ranks.to() > ranks.from();
    }

    /** Draws column heads over their scales, with fine lines down to the last row. */
    void head(Sheet sheet, double y, double bottom, String scoreName, String rankName) {
        if (hasTrack()) {
            for (double tick : track.ticks()) {
                sheet.add(new Mark.Line(track.at(tick), y + 6, track.at(tick), bottom, Ink.RULE, 1));
                sheet.label(track.at(tick), y, points(tick), Sheet.SMALL, Anchor.MIDDLE, Ink.FAINT);
            }
        }
        sheet.label(value, y - 15, scoreName, Sheet.SMALL, Anchor.END, Ink.FAINT);
        if (hasRanks()) {
            for (int tick : ranks.rankTicks()) {
                double x = ranks.at(tick);
                sheet.add(new Mark.Line(x, y + 6, x, bottom, Ink.RULE, 1));
                sheet.label(x, y, String.valueOf(tick), Sheet.SMALL, Anchor.MIDDLE, Ink.FAINT);
            }
        }
        if (interval > value) {
            sheet.label(interval, y - 15, rankName, Sheet.SMALL, Anchor.END, Ink.FAINT);
        }
    }

    /**
     * The rank as a dot on a bar from one end of its interval to the other.
     *
     * @param said beside them
     * @param inside fills the dot: the ink itself, or that of what lies below for a hollow one
     */
    List<Mark> rank(Standing standing, String said, double middle, Ink ink, Ink inside) {
        List<Mark> marks = new ArrayList<>();
        if (hasRanks() && standing.hasInterval()) {
            double low = ranks.at(standing.low().getAsInt());
            double high = ranks.at(standing.high().getAsInt());
            marks.add(new Mark.Box(low - 3, middle - 3, high - low + 6, 6, ink == Ink.MAIN ? Ink.BAND : Ink.RULE));
            double at = ranks.at(standing.rank());
            marks.addAll(
                    ink == inside
                            ? List.of(new Mark.Dot(at, middle, 3.5, ink, null))
                            : Mark.ring(at, middle, 3.5, ink, inside));
        }
        if (interval > value) {
            marks.add(new Mark.Label(interval, middle + 4, said, Sheet.SMALL, Anchor.END, Ink.FAINT));
        }
        return marks;
    }

    /** Why there is no number, as far as there is room for more than a few words of it. */
    static String reason(String brief, String whole, double room) {
        return room < ROOM_FOR_REASONS ? brief : Lettering.fit(whole, Sheet.SMALL, room);
    }

    /** Tick of a scale of points, with its sign. */
    static String signed(double tick) {
        return tick > 0 ? "+" + points(tick) : points(tick);
    }

    static String points(double tick) {
        return SvgWriter.number(tick).replace('-', '−');
    }
}
