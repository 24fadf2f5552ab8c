package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("EditionStep")
@Description("An edition on its way from draft to publication.")
public record EditionStepView(
        @Description("The name that all its revisions share: 2026.")
        String slug,

        @Description("From 1.") int revision,
        @Description("The year as of which it is scored.") int year,
        @Description("How far it has come.") EditionStatus status,
        @Description("The methodology's id.") String methodology,
        @Description("SHA-256 of the exact rules.") String methodologyDigest,
        @Description("SHA-256 of the frozen inputs.") String inputsDigest,
        @Description("Caveats that readers should know.") String note) {

    public static EditionStepView of(Edition e) {
        return new EditionStepView(
                e.id().slug(),
                e.id().revision(),
                e.year(),
                e.status(),
                e.methodology(),
                e.methodologyDigest(),
                e.inputsDigest(),
                e.note());
    }
}
