package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportState;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("DataImport")
@Description("An order to take rows in, and what came of it.")
public record ImportView(
        @Ignore ImportReport model,
        @Id @Description("Its id, as in /v1/imports/{id}.") String id,

        @Description("The table.") DataTable table,

        @Description("How far it is.") ImportState state,

        @Description("Whether it only checked, and changed nothing.")
        boolean dryRun,

        @Description("Why it was ordered; may be empty.") String reason,

        @Description("Author: a token's name, or the subject of an issuer's token.")
        String who,

        @Description("When it began.") Instant startedAt,
        @Description("When it ended.") @Nullable Instant finishedAt,
        @Description("Rows read so far.") int read,
        @Description("Rows whose key was not there before.") int added,

        @Description("Rows whose key was there with other values.")
        int corrected,

        @Description("Rows that said what was there already.")
        int unchanged,

        @Description("Problems found so far.") int refused,

        @Description("Why it was refused as a whole, or failed; empty otherwise.")
        String message) {

    public static ImportView of(ImportReport r) {
        ImportReport.Counts counts = r.counts();
        return new ImportView(
                r,
                r.id().toString(),
                DataTable.named(r.table()),
                r.state(),
                r.isDryRun(),
                r.reason(),
                r.who(),
                r.started(),
                r.finished(),
                Math.toIntExact(counts.read()),
                Math.toIntExact(counts.added()),
                Math.toIntExact(counts.corrected()),
                Math.toIntExact(counts.unchanged()),
                Math.toIntExact(counts.refused()),
                r.message());
    }
}
