package org.digitaldiplomacy.search;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;

/** Names of territories in every language of the Unicode CLDR, their short forms and their variants, by alpha-2 code. */
final class CldrNames {

    private static final String BUNDLE = "com/ibm/icu/impl/data/icudata/region";
    private static final String ENGLISH = "en";
    private static final String USUAL = "Countries";
    private static final List<String> TABLES = List.of(USUAL, "Countries%short", "Countries%variant");
    private static final int ALPHA_2 = 2;

    /** A text to the languages in which it is a name. */
    private final Map<String, Map<String, Set<String>>> foreign = new HashMap<>();

    private final Map<String, List<Name>> found = new HashMap<>();

    private CldrNames() {}

    /** Reads all locales, which takes a second or two. */
    static Map<String, List<Name>> read() {
        CldrNames names = new CldrNames();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getCountry().isEmpty()) {
                TABLES.forEach(table -> names.add(locale, table));
            }
        }
        names.foreign.forEach((code, texts) ->
                texts.forEach((text, languages) -> names.add(code, Name.foreign(text, Name.Role.FOREIGN, languages))));
        return names.found;
    }

    private void add(ULocale locale, String table) {
        UResourceBundle bundle = UResourceBundle.getBundleInstance(BUNDLE, locale);
        if (!bundle.getULocale().getLanguage().equals(locale.getLanguage())) {
            return;
        }
        try {
            UResourceBundle names = bundle.get(table);
            for (int i = 0; i < names.getSize(); i++) {
                UResourceBundle name = names.get(i);
                if (name.getKey().length() == ALPHA_2) {
                    add(locale.getLanguage(), table, name.getKey(), name.getString());
                }
            }
        } catch (MissingResourceException none) {
            // a language without such names
        }
    }

    private void add(String language, String table, String code, String text) {
        if (language.equals(ENGLISH)) {
            add(code, Name.of(text, table.equals(USUAL) ? Name.Role.NAME : Name.Role.ALIAS));
        } else {
            foreign.computeIfAbsent(code, c -> new TreeMap<>())
                    .computeIfAbsent(text, t -> new HashSet<>())
                    .add(language);
        }
    }

    private void add(String code, Name name) {
        found.computeIfAbsent(code, c -> new ArrayList<>()).add(name);
    }
}
