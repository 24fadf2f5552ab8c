package org.digitaldiplomacy.export;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.Extracts;
import org.digitaldiplomacy.edition.Extracts.Comparison;
import org.digitaldiplomacy.edition.Extracts.Condition;
import org.digitaldiplomacy.edition.Extracts.Extract;
import org.digitaldiplomacy.edition.Extracts.Scope;
import org.digitaldiplomacy.geo.ClosestCountry;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.port.Catalogue;

/**
 * Refuses to choose rows by a value that nothing has: an empty table would say that there is nothing to know, where the
 * value was misspelt.
 */
@Singleton
class KnownValues {

    private static final String DAY = "2024-01-31";

    private static final int MOST_LISTED = 40;

    private final Catalogue catalogue;
    private final Extracts extracts;

    KnownValues(Catalogue catalogue, Extracts extracts) {
        this.catalogue = catalogue;
        this.extracts = extracts;
    }

    /**
     * Checks what rows are chosen by.
     *
     * @throws Refused naming the parameter, the value found, and the closest known one
     */
    void check(TableRequest request, Scope scope) {
        for (Condition condition : request.conditions()) {
            switch (condition.comparison()) {
                case FROM, TO -> day(condition);
                case IS, HOLDS -> names(request.dataset(), condition, scope);
            }
        }
        inOrder(request.conditions());
    }

    private static void day(Condition condition) {
        try {
            if (condition.values().size() == 1
                    && LocalDate.parse(condition.values().get(0)).getYear() >= 1
                    && condition.values().get(0).length() == DAY.length()) {
                return;
            }
        } catch (DateTimeParseException malformed) {
            // told below
        }
        throw Refused.badRequest(parameter(condition) + ": found '" + String.join(",", condition.values())
                + "', expected a day such as " + DAY + ".");
    }

    private static void inOrder(List<Condition> conditions) {
        List<String> from = days(conditions, Comparison.FROM);
        List<String> to = days(conditions, Comparison.TO);
        if (!from.isEmpty() && !to.isEmpty() && from.get(0).compareTo(to.get(0)) > 0) {
            throw Refused.badRequest(
                    "from: found '" + from.get(0) + "', expected a day up to that of to, " + to.get(0) + ".");
        }
    }

    private static List<String> days(List<Condition> conditions, Comparison comparison) {
        return conditions.stream()
                .filter(condition -> condition.comparison() == comparison)
                .flatMap(condition -> condition.values().stream())
                .toList();
    }

    private static String parameter(Condition condition) {
        return switch (condition.comparison()) {
            case IS -> condition.column();
            case HOLDS -> "group";
            case FROM -> "from";
            case TO -> "to";
        };
    }

    private void names(Dataset table, Condition condition, Scope scope) {
        Collection<String> known = known(table, condition.column(), scope);
        for (String value : condition.values()) {
            if (!known.contains(value)) {
                throw Refused.badRequest("There is no " + parameter(condition) + " '" + value + "' here; "
                        + hint(isCountry(table, condition.column()), value, known));
            }
        }
    }

    private String hint(boolean isCountry, String value, Collection<String> known) {
        if (isCountry) {
            List<Country> countries = catalogue.countries().stream()
                    .filter(country -> known.contains(country.code().value()))
                    .toList();
            return ClosestCountry.hint(value, countries);
        }
        return ClosestName.to(value, known)
                .map(close -> "did you mean '" + close + "'?")
                .orElse("expected " + (known.size() > MOST_LISTED ? "one of " + known.size() : "one of " + known)
                        + ".");
    }

    private static boolean isCountry(Dataset table, String column) {
        return column.equals("country")
                || table.field(column)
                        .map(Field::reference)
                        .filter("countries"::equals)
                        .isPresent();
    }

    private Collection<String> known(Dataset table, String column, Scope scope) {
        List<String> counted = table.field(column).map(Field::values).orElse(List.of());
        if (!counted.isEmpty()) {
            return counted;
        }
        String reference = table.field(column).map(Field::reference).orElse("");
        if (scope instanceof Scope.Now && !reference.isEmpty()) {
            Dataset named = DataTables.all().stream()
                    .filter(dataset -> dataset.name().equals(reference))
                    .findFirst()
                    .orElseThrow();
            return in(named.name(), named.key().get(0), scope);
        }
        return switch (column) {
            case "country" -> in("countries", "country", scope);
            case "groups", "every_group", "group" -> groups(table, scope);
            case "node", "parent" -> in("nodes", "node", scope);
            case "indicator" -> in("indicators", "indicator", scope);
            case "source" -> in("sources", "source", scope);
            case "platform" ->
                catalogue.platforms().stream().map(platform -> platform.value()).toList();
            case "metric" ->
                catalogue.metrics().stream().map(metric -> metric.value()).toList();
            default -> in(table.name(), column, scope);
        };
    }

    /** Groups that states are ranked among, and those that they belong to. */
    private List<String> groups(Dataset table, Scope scope) {
        if (scope instanceof Scope.Now) {
            return catalogue.groups().stream().map(group -> group.id().value()).toList();
        }
        List<String> ranked = in("groups", "group", scope);
        return table.field("group").isPresent()
                ? ranked
                : Stream.concat(ranked.stream(), in("country-groups", "group", scope).stream())
                        .toList();
    }

    private List<String> in(String table, String column, Scope scope) {
        return extracts.values(new Extract(table, scope, List.of(column), List.of(), false));
    }
}
