package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.TimelinePointView;
import org.digitaldiplomacy.port.TimeInterval;
import org.digitaldiplomacy.port.Timelines;
import org.digitaldiplomacy.port.Timelines.Question;
import org.digitaldiplomacy.port.Timelines.TimelinePoint;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Metrics over time, of an account or of many together. */
@GraphQLApi
public class TimelineQueries {

    private static final String METRIC = "Metric: followers, posts.";
    private static final String EVERY = "How far apart the points are.";
    private static final String FROM =
            "The first day; from months on, the month counts in which it lies. By default the earliest.";
    private static final String TO =
            "The last day; from months on, the month counts in which it lies. By default the latest.";

    private final Timelines timelines;
    private final Present present;
    private final Loaders loaders;

    TimelineQueries(Timelines timelines, Present present, Loaders loaders) {
        this.timelines = timelines;
        this.present = present;
        this.loaders = loaders;
    }

    @Description("A metric of the account over time, at regular intervals, the oldest first.")
    public CompletionStage<List<@NonNull TimelinePointView>> timeline(
            @Source AccountView account,
            @Description(METRIC) @Name("metric") String metric,
            @DefaultValue("MONTH") @Description(EVERY) @Name("every") TimeInterval every,
            @Nullable @Description(FROM) @Name("from") LocalDate from,
            @Nullable @Description(TO) @Name("to") LocalDate to) {
        Question question = question(metric, every, from, to);
        return loaders.load(
                        "Account.timeline",
                        List.of(question),
                        account.model().key(),
                        keys -> timelines.ofAccounts(keys, question))
                .thenApply(TimelineQueries::views);
    }

    @Description("A metric of its accounts over time, summed up at regular intervals, the oldest first.")
    public CompletionStage<List<@NonNull TimelinePointView>> timeline(
            @Source InstitutionView institution,
            @Description(METRIC) @Name("metric") String metric,
            @DefaultValue("MONTH") @Description(EVERY) @Name("every") TimeInterval every,
            @Nullable @Description(FROM) @Name("from") LocalDate from,
            @Nullable @Description(TO) @Name("to") LocalDate to) {
        Question question = question(metric, every, from, to);
        return loaders.load(
                        "Institution.timeline",
                        List.of(question),
                        institution.model().id(),
                        ids -> timelines.ofInstitutions(ids, question))
                .thenApply(TimelineQueries::views);
    }

    @Description(
            "A metric of the accounts of all its institutions over time, summed up at regular intervals, the oldest"
                    + " first.")
    public CompletionStage<List<@NonNull TimelinePointView>> timeline(
            @Source CountryView country,
            @Description(METRIC) @Name("metric") String metric,
            @DefaultValue("MONTH") @Description(EVERY) @Name("every") TimeInterval every,
            @Nullable @Description(FROM) @Name("from") LocalDate from,
            @Nullable @Description(TO) @Name("to") LocalDate to) {
        Question question = question(metric, every, from, to);
        return loaders.load(
                        "Country.timeline",
                        List.of(question),
                        country.model().code(),
                        codes -> timelines.ofCountries(codes, question))
                .thenApply(TimelineQueries::views);
    }

    private Question question(String metric, TimeInterval every, @Nullable LocalDate from, @Nullable LocalDate to) {
        Bounds.requireOrder("from", from, "to", to);
        return new Question(present.snapshot().knownMetric(metric), every, from, to);
    }

    private static List<TimelinePointView> views(@Nullable List<TimelinePoint> found) {
        return Keys.orEmpty(found).stream().map(TimelinePointView::of).toList();
    }
}
