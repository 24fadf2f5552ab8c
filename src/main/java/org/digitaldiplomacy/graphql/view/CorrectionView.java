package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.digitaldiplomacy.intake.Correction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;

@Name("Correction")
@Description("Earlier state of a row that was corrected or deleted.")
public record CorrectionView(
        @Description("When it was corrected.") Instant at,
        @Description("Whether the row was taken away.") boolean deleted,
        @Description("The row as it was, as a JSON object.") String before,

        @Description("The import that corrected it; missing where a new data package did.") @Nullable @Id
        String importId,

        @Description("Why it was corrected; may be empty.") String reason,

        @Description("Author of the correction; visible only to tokens that may read the audit trail.") @Nullable
        String who) {

    public static CorrectionView of(Correction c, boolean mayAudit) {
        return new CorrectionView(
                c.at(),
                c.isDeleted(),
                c.before(),
                c.importId() == null ? null : c.importId().toString(),
                c.reason(),
                mayAudit ? c.who() : null);
    }
}
