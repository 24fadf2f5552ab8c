package org.digitaldiplomacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files that hold just what a view shows; its image is also the preview of its shared address.
 *
 * @param csv address of the table; missing where there is none
 * @param image address of a PNG; missing where there is none
 */
public record Taken(@Nullable String csv, @Nullable String image) {

    /** Name of the value in a page's data. */
    public static final String NAME = "taken";

    public static final Taken NOTHING = new Taken(null, null);

    private static final int MOST_HIGHLIGHTED = 20;

    /** Scores on nodes: those of some countries only, or of all where none are named. */
    public static String scores(EditionInView edition, String nodes, List<String> countries) {
        return address(edition.files() + "/scores.csv", "node", nodes, "country", String.join(",", countries));
    }

    /** Picture of a ranking with some countries brought out. */
    public static String ranking(
            EditionInView edition, String node, boolean amongSmall, List<String> highlighted, Visit visit) {
        return address(
                edition.files() + "/pictures/ranking.png",
                "node",
                node,
                "group",
                amongSmall ? EditionInView.SMALL_STATES : "",
                "top",
                highlighted.isEmpty() ? "" : "10",
                "highlight",
                highlighted.stream().limit(MOST_HIGHLIGHTED).collect(Collectors.joining(",")),
                "lang",
                visit.language().tag());
    }

    /**
     * An address with the parameters that have a value.
     *
     * @param namesAndValues in turn: a name, its value, a name, its value
     */
    public static String address(String path, String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), UTF_8).replace("%2C", ","))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
