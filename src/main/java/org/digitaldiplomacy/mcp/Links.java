package org.digitaldiplomacy.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages that show the same figures. */
final class Links {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private Links() {}

    /** The template with the arguments in it; a parameter whose argument is missing is left out. */
    static String filled(String template, Map<String, ?> arguments) {
        String[] parts = template.split("\\?", 2);
        List<String> parameters = new ArrayList<>();
        if (parts.length > 1) {
            for (String parameter : parts[1].split("&", -1)) {
                Matcher place = PLACE.matcher(parameter);
                if (!place.find() || arguments.containsKey(place.group(1))) {
                    parameters.add(inPlace(parameter, arguments));
                }
            }
        }
        String path = inPlace(parts[0], arguments);
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String inPlace(String text, Map<String, ?> arguments) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        URLEncoder.encode(String.valueOf(arguments.get(place.group(1))), UTF_8)));
    }

    /** The answer with each country's page beside its code. */
    static @Nullable Object withCountryPages(@Nullable Object data, String base) {
        if (data instanceof List<?> list) {
            List<@Nullable Object> linked = new ArrayList<>();
            list.forEach(item -> linked.add(withCountryPages(item, base)));
            return linked;
        } else if (data instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> linked = new LinkedHashMap<>();
            map.forEach((key, value) -> linked.put(String.valueOf(key), withCountryPages(value, base)));
            if (map.get("code") instanceof String code && COUNTRY.matcher(code).matches()) {
                linked.put("page", base + "/countries/" + code);
            }
            return linked;
        }
        return data;
    }
}
