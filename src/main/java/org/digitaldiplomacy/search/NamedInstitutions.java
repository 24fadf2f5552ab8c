package org.digitaldiplomacy.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionKind;
import org.jspecify.annotations.Nullable;

/** Names by which institutions are known: their own, and the words for their kind, their country, their host and their city. */
public final class NamedInstitutions {

    private static final Map<String, List<Name>> ALIASES = ResourceTable.rows("institutions").stream()
            .collect(groupingBy(
                    row -> row.getField("institution"),
                    mapping(row -> Name.of(row.getField("alias"), Name.Role.ALIAS), toList())));

    private static final Map<InstitutionKind, Context> KINDS = kinds();

    private final Map<CountryCode, Context> owners = new HashMap<>();
    private final Map<CountryCode, Context> hosts = new HashMap<>();
    private final Map<String, Context> cities = new HashMap<>();

    private NamedInstitutions(Index<Country> countries) {
        for (Entry<Country> country : countries.entries()) {
            Context owner = NamedCountries.context(country, Context.Kind.OWNER);
            owners.put(country.value().code(), owner);
            hosts.put(country.value().code(), new Context(Context.Kind.HOST, owner.words()));
        }
    }

    /** Institutions to be found; of those that fit alike, in this order after their kinds'. */
    public static Index<Institution> index(Collection<Institution> institutions, Index<Country> countries) {
        NamedInstitutions names = new NamedInstitutions(countries);
        return new Index<>(institutions.stream().map(names::entry).toList());
    }

    private Entry<Institution> entry(Institution institution) {
        List<Name> names = new ArrayList<>();
        names.add(Name.of(institution.name(), Name.Role.NAME));
        names.addAll(ALIASES.getOrDefault(institution.id().value(), List.of()));
        List<Context> contexts = new ArrayList<>();
        add(contexts, KINDS.get(institution.kind()));
        add(contexts, owners.get(institution.country()));
        add(contexts, hosts.get(institution.hostCountry()));
        String city = institution.city();
        if (city != null) {
            contexts.add(cities.computeIfAbsent(city, c -> Context.of(Context.Kind.PLACE, List.of(c))));
        }
        return new Entry<>(
                institution, InstitutionKind.FOREIGN_MINISTRY.compareTo(institution.kind()), names, contexts);
    }

    private static void add(List<Context> contexts, @Nullable Context context) {
        if (context != null) {
            contexts.add(context);
        }
    }

    private static Map<InstitutionKind, Context> kinds() {
        Map<InstitutionKind, List<String>> words = ResourceTable.rows("kinds").stream()
                .collect(groupingBy(
                        row -> InstitutionKind.valueOf(row.getField("kind")),
                        mapping(row -> row.getField("words"), toList())));
        Map<InstitutionKind, Context> kinds = new EnumMap<>(InstitutionKind.class);
        words.forEach((kind, texts) -> kinds.put(kind, Context.of(Context.Kind.KIND, texts)));
        return kinds;
    }
}
