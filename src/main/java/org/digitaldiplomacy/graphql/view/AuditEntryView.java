package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.digitaldiplomacy.access.AuditEntry;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("AuditEntry")
@Description("One write, or the attempt of one.")
public record AuditEntryView(
        @Ignore AuditEntry model,
        @Description("When.") Instant at,

        @Description("Author: a token's name, an issuer's subject, or the account that ran a command.")
        String who,

        @Description("The id of the token that was shown.") @Nullable @Id
        String tokenId,

        @Description("Action: IMPORT, TOKEN_CREATED, TOKEN_REVOKED, EDITION_PUBLISHED, METRICS_RETIRED.")
        String action,

        @Description("Subject: a table, a token's id, an edition.")
        String subject,

        @Description("The import that it was a part of.") @Nullable @Id
        String importId,

        @Description("Outcome: DONE, REFUSED or FAILED.") String outcome,

        @Description("More, for people.") String detail) {

    public static AuditEntryView of(AuditEntry e) {
        return new AuditEntryView(
                e,
                e.at(),
                e.who(),
                e.token(),
                e.action().name(),
                e.subject(),
                e.importId() == null ? null : e.importId().toString(),
                e.outcome().name(),
                e.detail());
    }
}
