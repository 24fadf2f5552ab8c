package org.digitaldiplomacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Request for a page.
 *
 * @param origin of the service as the visitor sees it: {@code https://example.org}
 * @param path the address without its query: {@code /countries/EST}
 * @param inPath the parameters that the address holds: {@code code}
 * @param parameters the parameters of the query, in their order
 * @param language of the page
 * @param names the language of countries' names, as a BCP 47 tag
 */
public record Visit(
        String origin,
        String path,
        Map<String, String> inPath,
        Map<String, List<String>> parameters,
        Language language,
        String names) {

    /** Parameters that every link keeps: the language, and the edition in view. */
    private static final List<String> KEPT = List.of("lang", "edition");

    /** Parameters that decide on what a page shows, rather than on its order or on a search within it. */
    private static final Pattern DECISIVE =
            Pattern.compile("edition|in|states|region|c|x|y|high|low|by|out|scale|mean|kind|platform|from|to|[wg]-.+");

    public Visit {
        inPath = Map.copyOf(inPath);
        parameters = new LinkedHashMap<>(parameters);
    }

    /** The same visitor at another address, without parameters. */
    public Visit to(String path, Map<String, String> inPath) {
        return new Visit(origin, path, inPath, Map.of(), language, names);
    }

    /** The same visit of another edition. */
    public Visit of(String edition) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put("edition", List.of(edition));
        return new Visit(origin, path, inPath, changed, language, names);
    }

    /** A parameter of the path; empty where this address has none of the name. */
    public String in(String name) {
        return inPath.getOrDefault(name, "");
    }

    /** The first value of a parameter of the query; empty where it is blank too, as forms send what is not filled in. */
    public Optional<String> parameter(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a parameter of the query that are not blank. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /**
     * The value of a parameter that takes one of some names.
     *
     * @throws ParameterRefused where it is none of them, or stands more than once
     */
    public Optional<String> choice(String name, Collection<String> known) {
        return single(choices(name, known), name);
    }

    /**
     * The values of a parameter that takes some of some names, each once.
     *
     * @throws ParameterRefused where one is none of them
     */
    public List<String> choices(String name, Collection<String> known) {
        List<String> values = all(name).stream().distinct().toList();
        for (String value : values) {
            if (!known.contains(value)) {
                throw ParameterRefused.unknown(name, value, known);
            }
        }
        return values;
    }

    /**
     * The value of a parameter that takes a whole number.
     *
     * @throws ParameterRefused where it is no such number, is out of bounds, or stands more than once
     */
    public Optional<Integer> whole(String name, int least, int greatest) {
        return single(all(name), name).map(text -> {
            if (text.matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= greatest) {
                    return number;
                }
            }
            throw ParameterRefused.outOfRange(name, text, least, greatest);
        });
    }

    private static Optional<String> single(List<String> values, String name) {
        return atMost(1, values, name).stream().findFirst();
    }

    /** @throws ParameterRefused where a parameter itself is none of these */
    public void requireName(String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw ParameterRefused.unknown(name, name, known);
        }
    }

    /** @throws ParameterRefused where there are more values than so many */
    public static List<String> atMost(int most, List<String> values, String name) {
        if (values.size() > most) {
            throw ParameterRefused.tooMany(name, values, most);
        }
        return values;
    }

    /** The edition that the address names. */
    public Optional<String> edition() {
        return parameter("edition");
    }

    /** The parameters of this address that links and forms carry on. */
    public List<String> kept() {
        return KEPT.stream().filter(name -> parameter(name).isPresent()).toList();
    }

    /** The address of another page of the site, perhaps with a query, in the same language and of the same edition. */
    public String link(String path) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        kept().forEach(name -> kept.put(name, all(name).subList(0, 1)));
        String query = query(kept);
        return path + (path.contains("?") ? query.replace('?', '&') : query);
    }

    /**
     * This page's address with other values of some parameters, and without those whose value is empty.
     *
     * @param namesAndValues in turn: a name, its value, a name, its value
     */
    public String with(String... namesAndValues) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            changed.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return path + query(changed);
    }

    /** Another page of the same kind, with all parameters of this one but the place in a list. */
    public String at(String path) {
        Map<String, List<String>> carried = new LinkedHashMap<>(parameters);
        carried.remove("after");
        return path + query(carried);
    }

    /** The whole address of just this page, with all its parameters. */
    public String here() {
        return origin + with();
    }

    /** Address at which oEmbed describes this page's form for frames; empty where it has none. */
    public String oembed() {
        return Frames.of(path).isEmpty() ? "" : origin + "/oembed?format=json&url=" + URLEncoder.encode(here(), UTF_8);
    }

    /** This page's address without some of its parameters. */
    public String without(Collection<String> names) {
        return with(names.stream().flatMap(name -> Stream.of(name, "")).toArray(String[]::new));
    }

    /** The whole address that stands for this page and all that look like it: without searches and orders. */
    public String canonical() {
        return canonical(all("lang"));
    }

    /** The canonical address of this page in another language. */
    public String canonical(Language other) {
        return canonical(List.of(other.tag()));
    }

    private String canonical(List<String> language) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        kept.put("lang", language.stream().limit(1).toList());
        parameters.forEach((name, values) -> {
            if (DECISIVE.matcher(name).matches()) {
                kept.put(name, values);
            }
        });
        return origin + path + query(kept);
    }

    /** The whole address of something on this site. */
    public String whole(String address) {
        return origin + address;
    }

    private static String query(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> pairs.add(URLEncoder.encode(name, UTF_8) + "="
                        + URLEncoder.encode(value, UTF_8).replace("%2C", ","))));
        return pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", ""));
    }
}
