package org.digitaldiplomacy.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.ingest.table.Vocabulary;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.search.Entry;
import org.digitaldiplomacy.search.Name;
import org.digitaldiplomacy.search.NamedCountries;
import org.digitaldiplomacy.search.Query;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** Codes and words of the index that cells of a sheet stand for: by any name of theirs, written in full. */
final class Words {

    private static final Set<String> YES =
            Set.of("1", "true", "yes", "y", "x", "wahr", "ja", "vrai", "oui", "verdadero", "si", "sim", "da", "jah");
    private static final Set<String> NO =
            Set.of("0", "false", "no", "n", "falsch", "nein", "faux", "non", "falso", "nao", "net", "nyet", "ei");

    private static final Map<String, String> PLATFORMS = Map.ofEntries(
            Map.entry("twitter", "x"),
            Map.entry("twittercom", "x"),
            Map.entry("xcom", "x"),
            Map.entry("xtwitter", "x"),
            Map.entry("twitterx", "x"),
            Map.entry("xformerlytwitter", "x"),
            Map.entry("fb", "facebook"),
            Map.entry("facebookcom", "facebook"),
            Map.entry("ig", "instagram"),
            Map.entry("insta", "instagram"),
            Map.entry("instagramcom", "instagram"),
            Map.entry("yt", "youtube"),
            Map.entry("youtubecom", "youtube"),
            Map.entry("linkedincom", "linkedin"),
            Map.entry("tiktokcom", "tiktok"),
            Map.entry("bsky", "bluesky"),
            Map.entry("vkontakte", "vk"),
            Map.entry("vkcom", "vk"));

    /** Names by which people are known that name no one country alone are no names here. */
    private static final List<Set<Name.Role>> ROLES = List.of(
            Set.of(Name.Role.CODE, Name.Role.NAME, Name.Role.ALIAS),
            Set.of(Name.Role.FOREIGN),
            Set.of(Name.Role.FORMER));

    private final SheetChoices choices;
    private final ImportStore store;
    private final Vocabulary vocabulary;
    private final Map<Table<?>, List<Map<String, Set<String>>>> known = new HashMap<>();
    private final Map<String, String> chosen = new HashMap<>();
    private final Map<Column, Map<String, String>> lists = new HashMap<>();

    Words(SheetChoices choices, ImportStore store) {
        this.choices = choices;
        this.store = store;
        this.vocabulary = Vocabulary.COMMON.and(store.names("platform"), store.names("metric"));
        choices.names().forEach((name, code) -> chosen.put(folded(name), code));
    }

    /** A text without case, accents, spaces and marks. */
    static String folded(String text) {
        return Query.of(text).squeezed();
    }

    boolean isChosen(String text) {
        return choices.names().containsKey(text) || (!folded(text).isEmpty() && chosen.containsKey(folded(text)));
    }

    /** Codes or words that a cell may stand for: none where it is not known, several where it is not clear. */
    Set<String> meanings(Table<?> table, Column column, String text) {
        if (isChosen(text)) {
            String exact = choices.names().get(text);
            return Set.of(exact == null ? chosen.getOrDefault(folded(text), "") : exact);
        }
        if (column.reference().filter(other -> !other.equals(table)).isPresent()) {
            return named(column.reference().orElseThrow(), text);
        }
        return switch (column.kind()) {
            case VOCABULARY, CHOICE -> optional(list(column), text);
            case FLAG ->
                YES.contains(folded(text)) || text.equals("✓") || text.equals("✔")
                        ? Set.of("1")
                        : NO.contains(folded(text)) ? Set.of("0") : Set.of();
            case TOKEN, NUMBER, COUNT, YEAR, DAY, DATE, LINE, PROSE, PATTERN, ADDRESS, HANDLE, NUMERAL -> Set.of();
        };
    }

    private static Set<String> optional(Map<String, String> list, String text) {
        String word = list.get(folded(text));
        return word == null ? Set.of() : Set.of(word);
    }

    private Map<String, String> list(Column column) {
        return lists.computeIfAbsent(column, any -> {
            Map<String, String> list = new HashMap<>();
            if (column.kind() == Kind.VOCABULARY) {
                list.putAll(column.name().equals("platform") ? PLATFORMS : Map.of());
                vocabulary.of(column.name()).forEach(word -> list.put(folded(word), word));
            } else {
                column.values().forEach(word -> list.put(folded(word), word));
            }
            return list;
        });
    }

    /** Rows of a table by a name, the best kind of name that fits. */
    private Set<String> named(Table<?> table, String text) {
        if (table.equals(Tables.COUNTRIES) && text.matches("[0-9]{1,3}")) {
            return named(table, "m49 " + Integer.parseInt(text));
        }
        for (Map<String, Set<String>> names : known.computeIfAbsent(table, this::read)) {
            Set<String> found = names.get(folded(text));
            if (found != null) {
                return found.contains(text) ? Set.of(text) : found;
            }
        }
        return Set.of();
    }

    private List<Map<String, Set<String>>> read(Table<?> table) {
        Map<String, Set<String>> codes = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        List<Country> countries = new ArrayList<>();
        store.known(table, cells -> {
            String code = cells[table.columns().indexOf(table.key().get(0))];
            add(codes, code, code);
            for (Column column : table.columns()) {
                if (List.of("name", "title").contains(column.name())) {
                    add(names, cells[table.columns().indexOf(column)], code);
                }
            }
            if (table.equals(Tables.COUNTRIES)) {
                countries.add((Country) record(table, cells));
            }
        });
        List<Map<String, Set<String>>> all = new ArrayList<>(List.of(codes, names));
        if (!countries.isEmpty()) {
            all.addAll(namesOf(countries));
        }
        return all;
    }

    private static List<Map<String, Set<String>>> namesOf(List<Country> countries) {
        List<Map<String, Set<String>>> byRole = ROLES.stream()
                .<Map<String, Set<String>>>map(any -> new HashMap<>())
                .toList();
        for (Entry<Country> entry : NamedCountries.entries(countries)) {
            String code = entry.value().code().value();
            String number = entry.value().m49();
            if (number != null) {
                add(byRole.get(0), "m49 " + Integer.parseInt(number), code);
            }
            for (Name name : entry.names()) {
                for (int i = 0; i < ROLES.size(); i++) {
                    if (ROLES.get(i).contains(name.role())) {
                        byRole.get(i)
                                .computeIfAbsent(name.squeezed(), any -> new TreeSet<>())
                                .add(code);
                    }
                }
            }
        }
        return byRole;
    }

    private static void add(Map<String, Set<String>> names, String name, String code) {
        if (!folded(name).isEmpty()) {
            names.computeIfAbsent(folded(name), any -> new LinkedHashSet<>()).add(code);
        }
    }

    private static Record record(Table<?> table, String[] cells) {
        @Nullable Object[] values = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = cells[i].isEmpty() ? null : table.columns().get(i).read(cells[i]);
        }
        return table.row(values);
    }
}
