package org.digitaldiplomacy.export.picture;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.draw.EditionView;
import org.digitaldiplomacy.draw.MapFrame;
import org.digitaldiplomacy.draw.Options;
import org.digitaldiplomacy.draw.Theme;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.geo.ClosestCountry;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/** Reads how a picture is asked for, and says what is wrong with it and what was probably meant. */
final class OptionsReader {

    private static final int NARROWEST = 320;
    private static final int WIDEST = 1600;
    private static final int USUAL_ROWS = 20;
    private static final int MOST_ROWS = 250;
    private static final int USUAL_SCALE = 2;
    private static final int LARGEST_SCALE = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 500;

    private final EditionView view;
    private final Kind kind;
    private final Format format;
    private final Map<String, String> query;

    private OptionsReader(EditionView view, Kind kind, Format format, Map<String, String> query) {
        this.view = view;
        this.kind = kind;
        this.format = format;
        this.query = query;
    }

    /**
     * @param country as the address has it; missing for pictures of all
     * @throws Refused with a sentence on what is wrong
     */
    static Options read(
            EditionView view, Kind kind, Format format, @Nullable String country, Map<String, String> query) {
        return new OptionsReader(view, kind, format, query).read(country);
    }

    private Options read(@Nullable String country) {
        for (String name : query.keySet()) {
            if (!kind.parameters().contains(name)) {
                throw Refused.badRequest("The picture '" + kind.pathName() + "' takes no '" + name + "': "
                        + ClosestName.hint(name, kind.parameters()));
            }
        }
        CountryCode shown = country == null ? null : shown(country);
        EditionNode node = node();
        String group = group();
        List<CountryCode> highlight = highlight(shown);
        if (group != null) {
            highlight.stream()
                    .filter(code -> !view.isIn(group, code))
                    .findFirst()
                    .ifPresent(code -> {
                        throw Refused.badRequest("highlight: " + code + " is not among the ranked " + group + ".");
                    });
        }
        return new Options(
                shown,
                node,
                group,
                whole(Parameter.TOP, USUAL_ROWS, 1, MOST_ROWS),
                highlight,
                language(),
                whole(Parameter.WIDTH, kind.usualWidth(), NARROWEST, WIDEST),
                theme(),
                whole(Parameter.SCALE, USUAL_SCALE, 1, LARGEST_SCALE),
                frame(),
                text(Parameter.TITLE, LONGEST_TITLE),
                text(Parameter.NOTE, LONGEST_NOTE));
    }

    private MapFrame frame() {
        String region = value(Parameter.REGION).orElse(MapFrame.WORLD.key());
        return MapFrame.of(region)
                .orElseThrow(() -> Refused.badRequest(
                        "region: there is no '" + region + "': " + ClosestName.hint(region, MapFrame.keys())));
    }

    /** Missing where it is blank. */
    private @Nullable String text(Parameter parameter, int longest) {
        String text = value(parameter).map(String::strip).orElse("");
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refused.badRequest(parameter.queryName() + ": expected at most " + longest + " letters, found "
                    + text.codePointCount(0, text.length()) + ".");
        }
        return text.isEmpty() ? null : text;
    }

    private Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(query.get(parameter.queryName()));
    }

    private CountryCode shown(String country) {
        return country(country)
                .orElseThrow(() -> Refused.notFound("Edition "
                        + view.edition().id().slug() + " has no country '" + country + "': " + codeHint(country)));
    }

    private EditionNode node() {
        String id = value(Parameter.NODE).orElse(view.root().id());
        List<String> known = view.nodes().stream().map(EditionNode::id).toList();
        return view.node(id)
                .orElseThrow(
                        () -> Refused.badRequest("node: there is no '" + id + "': " + ClosestName.hint(id, known)));
    }

    private @Nullable String group() {
        List<String> known = view.groups().stream().map(EditionGroup::id).toList();
        Optional<String> group = value(Parameter.GROUP);
        if (group.isPresent() && !known.contains(group.get())) {
            throw Refused.badRequest(
                    "group: there is no '" + group.get() + "': " + ClosestName.hint(group.get(), known));
        }
        return group.orElse(null);
    }

    private List<CountryCode> highlight(@Nullable CountryCode shown) {
        Set<CountryCode> codes = new LinkedHashSet<>();
        for (String code : value(Parameter.HIGHLIGHT).map(v -> v.split(",", -1)).orElse(new String[0])) {
            codes.add(country(code.strip())
                    .orElseThrow(() -> Refused.badRequest(
                            "highlight: there is no country '" + code + "': " + codeHint(code.strip()))));
        }
        codes.remove(shown);
        if (codes.size() > kind.mostHighlights()) {
            throw Refused.badRequest(
                    "highlight: expected at most " + kind.mostHighlights() + " countries, found " + codes.size() + ".");
        }
        return new ArrayList<>(codes);
    }

    private Optional<CountryCode> country(String code) {
        return view.countries().keySet().stream()
                .filter(known -> known.value().equalsIgnoreCase(code))
                .findFirst();
    }

    private String codeHint(String code) {
        return ClosestCountry.hint(code, view.countries().values());
    }

    private ULocale language() {
        if (value(Parameter.LANG).isPresent() && value(Parameter.LANGUAGE).isPresent()) {
            throw Refused.badRequest("lang: 'language' says the same; expected one of the two.");
        }
        Parameter given = value(Parameter.LANG).isPresent() ? Parameter.LANG : Parameter.LANGUAGE;
        Optional<String> tag = value(given);
        if (tag.isEmpty()) {
            return ULocale.ENGLISH;
        }
        try {
            ULocale asked = new ULocale.Builder().setLanguageTag(tag.get()).build();
            if (Languages.KNOWN.contains(asked.getLanguage())) {
                return asked;
            }
        } catch (IllformedLocaleException malformed) {
            throw Refused.badRequest(
                    given.queryName() + ": expected a BCP 47 tag such as fr or zh-Hant, found '" + tag.get() + "'.");
        }
        throw Refused.badRequest(given.queryName() + ": names are not known in '" + tag.get() + "'.");
    }

    private int whole(Parameter parameter, int usual, int least, int most) {
        Optional<String> text = value(parameter);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.get().matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refused.badRequest(parameter.queryName() + ": expected a whole number from " + least + " to " + most
                + ", found '" + text.get() + "'.");
    }

    private Theme theme() {
        Theme usual = format == Format.PNG ? Theme.LIGHT : Theme.AUTO;
        String name = value(Parameter.THEME).orElse(usual.name().toLowerCase(Locale.ROOT));
        Theme theme = Arrays.stream(Theme.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.badRequest("theme: expected light, dark or auto, found '" + name + "'."));
        if (theme == Theme.AUTO && format == Format.PNG) {
            throw Refused.badRequest(
                    "theme: a PNG cannot follow its reader's theme; expected light or dark, found 'auto'.");
        }
        return theme;
    }

    /** Loaded when first needed, as it reads hundreds of locales. */
    private static final class Languages {
        static final Set<String> KNOWN = Stream.of(ULocale.getAvailableLocales())
                .map(ULocale::getLanguage)
                .collect(Collectors.toSet());
    }
}
