package org.digitaldiplomacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Search by name over everything that has a page. */
public final class Hits {

    /** Kinds that are searched in memory, so that any wrong address may ask for them. */
    public static final List<String> NAMED = List.of("COUNTRY", "GROUP", "NODE", "INDICATOR", "TREATY");

    public static final List<String> ALL =
            List.of("COUNTRY", "GROUP", "NODE", "INDICATOR", "TREATY", "INSTITUTION", "ACCOUNT");

    private Hits() {}

    /**
     * Things of these kinds, the best first, each as a map of its kind, its name, the thing that it is part of and its
     * address.
     *
     * @param text of any length, of which the beginning counts
     */
    public static List<Map<String, @Nullable Object>> of(
            String text, List<String> kinds, int most, Questions questions, Visit visit) {
        String sought = text.strip().substring(0, Math.min(text.strip().length(), 100));
        if (sought.isEmpty()) {
            return List.of();
        }
        return questions
                .ask("search", Map.of("text", sought, "kinds", kinds, "first", most), visit)
                .object("search")
                .objects("nodes")
                .stream()
                .map(Hits::hit)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Map<String, @Nullable Object>> hit(Answer found) {
        return switch (found.text("__typename")) {
            case "Country" -> hit("country", found.text("name"), "", "/countries/" + found.text("code"));
            case "CountryGroup" -> hit("group", found.text("title"), "", "/?in=" + encoded(found.text("key")));
            case "MethodologyNode" -> hit("node", found.text("title"), "", "/method#" + found.text("key"));
            case "Indicator" -> hit("indicator", found.text("title"), "", "/data");
            case "Treaty" -> hit("treaty", found.text("title"), "", "/treaties/" + encoded(found.text("key")));
            case "Institution" ->
                hit("institution", found.text("title"), country(found), "/institutions/" + encoded(found.text("key")));
            case "Account" ->
                hit(
                        "account",
                        found.text("handle"),
                        found.object("platform").text("name"),
                        account(found.object("platform").text("key"), found.text("handle")));
            default -> Optional.empty();
        };
    }

    /** Address of an account's page. */
    public static String account(String platform, String handle) {
        return "/accounts/" + encoded(platform) + "/" + encoded(handle);
    }

    private static String country(Answer institution) {
        return institution.has("country") ? institution.object("country").text("name") : "";
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    private static Optional<Map<String, @Nullable Object>> hit(String kind, String name, String of, String address) {
        Map<String, @Nullable Object> hit = new LinkedHashMap<>();
        hit.put("kind", kind);
        hit.put("name", name);
        hit.put("of", of);
        hit.put("address", address);
        return Optional.of(hit);
    }
}
