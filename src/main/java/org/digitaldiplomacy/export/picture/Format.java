package org.digitaldiplomacy.export.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.digitaldiplomacy.draw.Drawing;
import org.digitaldiplomacy.draw.Options;
import org.digitaldiplomacy.draw.Painter;
import org.digitaldiplomacy.draw.SvgWriter;
import org.digitaldiplomacy.draw.Undrawable;

/** Format of a picture. */
enum Format {
    SVG("image/svg+xml") {
        @Override
        byte[] write(Drawing drawing, Options options) {
            return SvgWriter.write(drawing, options.theme()).getBytes(UTF_8);
        }
    },
    PNG("image/png") {
        @Override
        byte[] write(Drawing drawing, Options options) {
            return Painter.png(drawing, options.theme(), options.scale());
        }
    },
    /** Words for {@code alt}. */
    TXT("text/plain; charset=utf-8") {
        @Override
        byte[] write(Drawing drawing, Options options) {
            return (drawing.alternative() + "\n").getBytes(UTF_8);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @throws Undrawable where this format cannot hold the drawing */
    abstract byte[] write(Drawing drawing, Options options);

    String mediaType() {
        return mediaType;
    }

    /** Also the ending of the file's name. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> named(String extension) {
        return Arrays.stream(values())
                .filter(f -> f.extension().equals(extension))
                .findFirst();
    }

    static List<String> extensions() {
        return Arrays.stream(values()).map(Format::extension).toList();
    }
}
