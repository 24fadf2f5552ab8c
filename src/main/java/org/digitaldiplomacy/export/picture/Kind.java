package org.digitaldiplomacy.export.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that there are. */
enum Kind {
    /** Ranks and scores on a node, as rows. */
    RANKING(false, 720, 20),
    /** Scores on a node, as colours of countries. */
    MAP(false, 960, 20),
    /** The index against what size predicts. */
    SIZE(false, 720, 20),
    /** All nodes of one country. */
    PROFILE(true, 720, 3),
    /** The ranks of one country in this edition and those before. */
    HISTORY(true, 720, 3);

    private final boolean ofCountry;
    private final int usualWidth;
    private final int mostHighlights;

    Kind(boolean ofCountry, int usualWidth, int mostHighlights) {
        this.ofCountry = ofCountry;
        this.usualWidth = usualWidth;
        this.mostHighlights = mostHighlights;
    }

    static List<String> names(boolean ofCountry) {
        return Arrays.stream(values())
                .filter(k -> k.ofCountry == ofCountry)
                .map(Kind::pathName)
                .toList();
    }

    static Optional<Kind> named(String name, boolean ofCountry) {
        return Arrays.stream(values())
                .filter(k -> k.ofCountry == ofCountry && k.pathName().equals(name))
                .findFirst();
    }

    /** As addresses have it. */
    String pathName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In pixels. */
    int usualWidth() {
        return usualWidth;
    }

    int mostHighlights() {
        return mostHighlights;
    }

    /** By the names that addresses have. */
    List<String> parameters() {
        List<Parameter> own =
                switch (this) {
                    case RANKING -> List.of(Parameter.NODE, Parameter.GROUP, Parameter.TOP, Parameter.HIGHLIGHT);
                    case MAP -> List.of(Parameter.NODE, Parameter.GROUP, Parameter.HIGHLIGHT, Parameter.REGION);
                    case SIZE -> List.of(Parameter.NODE, Parameter.GROUP, Parameter.HIGHLIGHT);
                    case HISTORY -> List.of(Parameter.NODE, Parameter.HIGHLIGHT);
                    case PROFILE -> List.of(Parameter.HIGHLIGHT);
                };
        List<Parameter> ofAll = List.of(
                Parameter.TITLE,
                Parameter.NOTE,
                Parameter.LANG,
                Parameter.LANGUAGE,
                Parameter.WIDTH,
                Parameter.THEME,
                Parameter.SCALE);
        return Stream.concat(own.stream(), ofAll.stream())
                .map(Parameter::queryName)
                .toList();
    }
}
