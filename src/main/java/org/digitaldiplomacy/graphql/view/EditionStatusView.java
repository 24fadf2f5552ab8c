package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the edition package's, with descriptions. */
@Name("EditionStatus")
@Description("How far an edition has come.")
public enum EditionStatusView {
    @Description("Built, not yet looked at.")
    DRAFT,

    @Description("Being looked at.")
    REVIEW,

    @Description("Published: it never changes again.")
    PUBLISHED
}
