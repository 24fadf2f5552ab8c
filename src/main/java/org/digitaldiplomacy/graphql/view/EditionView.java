package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Edition")
@Description("A ranking of a year, frozen with its rules and inputs. A correction is a new revision.")
public record EditionView(
        @Ignore Edition model,

        @Description("The name that all its revisions share: 2024.")
        String slug,

        @Description("From 1.") int revision,
        @Description("The year as of which it was scored.") int year,
        @Description("The status.") EditionStatus status,
        @Description("SHA-256 of the exact rules.") String methodologyDigest,
        @Description("SHA-256 of the frozen inputs.") String inputsDigest,

        @Description("Version of the engine that scored it.")
        String engine,

        @Description(
                "Share of the observations behind the index, 0 to 1, that are not those of the edition before; missing for a"
                        + " methodology's first year.")
        @Nullable
        Double newInputs,

        @Description(
                "Whether less of it is new than its methodology asks for, so that its ranking says little about its year.")
        boolean carriedForward,

        @Description("Changes in the revision.") String note,
        @Description("When it was published.") @Nullable Instant publishedAt)
        implements Node {

    public static EditionView of(Edition e) {
        return new EditionView(
                e,
                e.id().slug(),
                e.id().revision(),
                e.year(),
                e.status(),
                e.methodologyDigest(),
                e.inputsDigest(),
                e.engine(),
                e.freshness() == null ? null : e.freshness().newInputs(),
                e.freshness() != null && e.freshness().isCarriedForward(),
                e.note(),
                e.publishedAt());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.EDITION, slug, revision);
    }
}
