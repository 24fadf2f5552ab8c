package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditEntry;
import org.digitaldiplomacy.access.AuditOutcome;
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

        @Description("Action.") AuditAction action,

        @Description("Subject: a table, a token's id, an edition.")
        String subject,

        @Description("The import that it was a part of.") @Nullable @Id
        String importId,

        @Description("Outcome.") AuditOutcome outcome,

        @Description("More, for people.") String detail) {

    public static AuditEntryView of(AuditEntry e) {
        return new AuditEntryView(
                e,
                e.at(),
                e.who(),
                e.token(),
                e.action(),
                e.subject(),
                e.importId() == null ? null : e.importId().toString(),
                e.outcome(),
                e.detail());
    }
}
