package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.function.Supplier;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionConflict;
import org.digitaldiplomacy.edition.EditionDesk;
import org.digitaldiplomacy.edition.IntervalRuns;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.EditionStepView;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Takes editions from draft to publication. */
@GraphQLApi
public class EditionMutations {

    private static final int MOST_RUNS = 10_000;
    private static final String SLUG = "The edition's name in addresses, such as 2026.";
    private static final String METHODOLOGY = "The methodology's id; by default that of the edition, or of the latest.";
    private static final String RUNS = "Scorings with other choices, for the intervals of ranks: 1 to 10000.";

    private final EditionDesk desk;
    private final Caller caller;

    EditionMutations(EditionDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @NonNull
    @Mutation("draftEdition")
    @Description(
            "Builds an edition from the data of now, as a draft that nobody else sees; done again, it builds the draft"
                    + " again and takes it back from review. Needs the scope edit.")
    public EditionStepView draftEdition(
            @NonNull @Description(SLUG) @Name("slug") String slug,
            @Nullable @Description("Score as of this year; by default the edition's name.") @Name("year") Integer year,
            @Nullable @Description(METHODOLOGY) @Name("methodology") String methodology,
            @DefaultValue("1000") @Description(RUNS) @Name("runs") int runs,
            @Nullable @Description("Caveats that readers should know.") @Name("note") String note) {
        Bounds.requireYear("year", year);
        EditionDesk.Order order = new EditionDesk.Order(slug, year, methodology, runs(runs), note);
        return step(() -> desk.draft(caller.identity(), order));
    }

    @NonNull
    @Mutation("reviseEdition")
    @Description(
            "Starts the next revision of a published edition, as a draft from the data of now. Needs the scope edit.")
    public EditionStepView reviseEdition(
            @NonNull @Description(SLUG) @Name("slug") String slug,
            @NonNull @Description("Corrections in the revision.") @Name("note") String note,
            @Nullable @Description(METHODOLOGY) @Name("methodology") String methodology,
            @DefaultValue("1000") @Description(RUNS) @Name("runs") int runs) {
        EditionDesk.Order order = new EditionDesk.Order(slug, null, methodology, runs(runs), note);
        return step(() -> desk.revise(caller.identity(), order));
    }

    @NonNull
    @Mutation("submitEdition")
    @Description("Puts a draft to review. Needs the scope edit.")
    public EditionStepView submitEdition(@NonNull @Description(SLUG) @Name("slug") String slug) {
        return step(() -> desk.submit(caller.identity(), slug));
    }

    @NonNull
    @Mutation("publishEdition")
    @Description("Publishes what is in review: from then on it never changes. Needs the scope publish.")
    public EditionStepView publishEdition(@NonNull @Description(SLUG) @Name("slug") String slug) {
        return step(() -> desk.publish(caller.identity(), slug));
    }

    private static EditionStepView step(Supplier<Edition> work) {
        try {
            return EditionStepView.of(work.get());
        } catch (EditionConflict | IllegalArgumentException refused) {
            throw new Refused(ErrorCode.BAD_USER_INPUT, String.valueOf(refused.getMessage()));
        }
    }

    private static IntervalRuns runs(int count) {
        if (count < 1 || count > MOST_RUNS) {
            throw Refused.argument("runs", count, "1 to " + MOST_RUNS);
        }
        return new IntervalRuns(count, IntervalRuns.USUAL.seed());
    }
}
