package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Why there is no value. */
@Name("AccountFigureReason")
@Description("Why a figure has no value.")
public enum FigureReasonView {
    @Description("There is no account.")
    NO_ACCOUNT,

    @Description("No account has the measurements that it takes.")
    NOT_MEASURED,

    @Description("Denominator is zero.")
    NO_DENOMINATOR,

    @Description("The months asked for have no two halves to compare.")
    NO_HALVES
}
