package org.digitaldiplomacy.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which pages have a small form for frames on other sites, and where. */
public final class Frames {

    private static final Pattern COUNTRY = Pattern.compile("/countries/([A-Za-z0-9]{2,3})");
    private static final Pattern RANKING = Pattern.compile("/ranking/([a-z0-9-]+)");

    private static final Pattern MAP = Pattern.compile("/map/([a-z0-9-]+)");

    private Frames() {}

    /** @param path of a page: {@code /countries/EST} */
    public static Optional<String> of(String path) {
        Matcher country = COUNTRY.matcher(path);
        Matcher ranking = RANKING.matcher(path);
        Matcher map = MAP.matcher(path);
        if (country.matches()) {
            return Optional.of("/embed/countries/" + country.group(1));
        } else if (ranking.matches()) {
            return Optional.of("/embed/ranking?node=" + ranking.group(1));
        } else if (map.matches()) {
            return Optional.of("/embed/map?node=" + map.group(1));
        }
        return switch (path) {
            case "", "/" -> Optional.of("/embed/ranking");
            case "/map" -> Optional.of("/embed/map");
            default -> Optional.empty();
        };
    }
}
