package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.FigureView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.MeasureView;
import org.digitaldiplomacy.measure.Measure;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.Measures;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.port.AccountTallies;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Metrics derived from the measurements of accounts. */
@GraphQLApi
public class AnalyticsQueries {

    private static final String MEASURES = "Only these, by name, in this order; by default all.";
    private static final String FROM = "A day of the first month to look at; by default everything.";
    private static final String TO = "A day of the last month to look at; by default everything.";

    private final AccountTallies tallies;
    private final Loaders loaders;

    AnalyticsQueries(AccountTallies tallies, Loaders loaders) {
        this.tallies = tallies;
        this.loaders = loaders;
    }

    @Query("measures")
    @Description("The figures that the measurements of accounts can come to, of accounts, institutions and countries.")
    public List<@NonNull MeasureView> measures() {
        return Measures.all().stream()
                .map(measure -> MeasureView.of(measure.description()))
                .toList();
    }

    @Description("Metrics derived from the account's measurements, by whole months.")
    public CompletionStage<List<@NonNull FigureView>> analytics(
            @Source AccountView account,
            @Nullable @Description(MEASURES) @Name("measures") List<@NonNull String> measures,
            @Nullable @Description(FROM) @Name("from") LocalDate from,
            @Nullable @Description(TO) @Name("to") LocalDate to) {
        Asked asked = Asked.of(measures, from, to);
        return asked.figures(
                loaders,
                "Account.analytics",
                account.model().key(),
                keys -> tallies.ofAccounts(keys, asked.window(), asked.metrics()));
    }

    @Description("Metrics derived from its accounts' measurements, by whole months.")
    public CompletionStage<List<@NonNull FigureView>> analytics(
            @Source InstitutionView institution,
            @Nullable @Description(MEASURES) @Name("measures") List<@NonNull String> measures,
            @Nullable @Description(FROM) @Name("from") LocalDate from,
            @Nullable @Description(TO) @Name("to") LocalDate to) {
        Asked asked = Asked.of(measures, from, to);
        return asked.figures(
                loaders,
                "Institution.analytics",
                institution.model().id(),
                ids -> tallies.ofInstitutions(ids, asked.window(), asked.metrics()));
    }

    @Description("Metrics derived from the measurements of all its institutions' accounts, by whole months.")
    public CompletionStage<List<@NonNull FigureView>> analytics(
            @Source CountryView country,
            @Nullable @Description(MEASURES) @Name("measures") List<@NonNull String> measures,
            @Nullable @Description(FROM) @Name("from") LocalDate from,
            @Nullable @Description(TO) @Name("to") LocalDate to) {
        Asked asked = Asked.of(measures, from, to);
        return asked.figures(
                loaders,
                "Country.analytics",
                country.model().code(),
                codes -> tallies.ofCountries(codes, asked.window(), asked.metrics()));
    }

    /** Parsed arguments of a field. */
    private record Asked(List<Measure> measures, Window window, Set<String> metrics) {

        static Asked of(@Nullable List<String> names, @Nullable LocalDate from, @Nullable LocalDate to) {
            List<Measure> measures = names == null
                    ? Measures.all()
                    : names.stream().map(Asked::known).toList();
            Set<String> metrics = new TreeSet<>();
            measures.forEach(measure -> metrics.addAll(measure.description().needs()));
            Bounds.requireOrder("from", from, "to", to);
            return new Asked(measures, Window.of(from, to), metrics);
        }

        private static Measure known(String name) {
            List<String> all = Measures.all().stream()
                    .map(measure -> measure.description().name())
                    .toList();
            return Measures.named(name).orElseThrow(() -> Refused.unknown("measures", name, all));
        }

        <K> CompletionStage<List<FigureView>> figures(
                Loaders loaders, String field, K key, Function<Set<K>, Map<K, List<MeasuredAccount>>> fetch) {
            return loaders.load(field, List.of(window, metrics), key, fetch).thenApply(accounts -> measures.stream()
                    .map(measure -> FigureView.of(measure.description(), measure.of(Keys.orEmpty(accounts), window)))
                    .toList());
        }
    }
}
