package org.digitaldiplomacy.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.digitaldiplomacy.draw.Mark.Letters;

/**
 * How wide texts are and what their letters look like, by a font of our own: the same on every machine, whether or not
 * it has fonts. Browsers may choose another one for SVG, so that widths come with some room.
 */
final class Lettering {

    private static final Lettering PLAIN = read("NotoSans-Regular.ttf");
    private static final Lettering BOLD = read("NotoSans-Bold.ttf");

    /** Verdana and DejaVu Sans, the widest of the usual fonts, are about this much wider. */
    private static final double ROOM = 1.1;

    /** A letter in a script that the font does not have, in parts of its size. */
    private static final double UNKNOWN_LETTER = 0.65;

    private static final double IDEOGRAPH = 1.0;
    private static final String SHORTENED = "…";

    /** The font has no minus; its en dash looks the same. */
    private static final int MINUS = '−';

    private static final int EN_DASH = '–';

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    private static Lettering read(String name) {
        try (InputStream file = Lettering.class.getResourceAsStream("/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is missing");
            }
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " cannot be read", e);
        }
    }

    private static Lettering of(Letters letters) {
        return letters.bold() ? BOLD : PLAIN;
    }

    /** In pixels, with room for a wider font than ours. */
    static double width(String text, Letters letters) {
        return advance(text, letters) * ROOM;
    }

    /** In pixels, as our font has it. */
    static double advance(String text, Letters letters) {
        return of(letters).advance(text) * letters.size();
    }

    /** The text, or as much of its beginning as there is room for, with an ellipsis. */
    static String fit(String text, Letters letters, double room) {
        if (width(text, letters) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + SHORTENED, letters) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + SHORTENED;
    }

    /** The text in lines that there is room for, broken after spaces and slashes; what is longer still is cut. */
    static List<String> wrap(String text, Letters letters, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : text.split("(?<=[ /])", -1)) {
            if (!line.isEmpty() && width((line + piece).stripTrailing(), letters) > room) {
                lines.add(fit(line.stripTrailing(), letters, room));
                line = "";
            }
            line += piece;
        }
        lines.add(fit(line.stripTrailing(), letters, room));
        return lines;
    }

    /** Whether every letter can be painted. */
    static boolean canPaint(String text) {
        return text.codePoints().allMatch(letter -> PLAIN.glyph(letter) != 0);
    }

    /** The letters' outlines, from a line at 0 on, as wide as the font has them. */
    static Path2D outline(String text, Letters letters) {
        return of(letters).path(text, letters.size());
    }

    private Path2D path(String text, double size) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unitsPerEm;
        double x = 0;
        try {
            for (PrimitiveIterator.OfInt letters = text.codePoints().iterator(); letters.hasNext(); ) {
                int glyph = glyph(letters.nextInt());
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    path.append(data.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    /** 0 where the font does not have the letter. */
    private int glyph(int letter) {
        return glyphs.getGlyphId(letter == MINUS ? EN_DASH : letter);
    }

    /** In parts of the letters' size. */
    private double advance(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    private double advance(int letter) {
        int glyph = glyph(letter);
        if (glyph == 0) {
            return switch (Character.UnicodeScript.of(letter)) {
                case HAN, HIRAGANA, KATAKANA, HANGUL -> IDEOGRAPH;
                default -> UNKNOWN_LETTER;
            };
        }
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
