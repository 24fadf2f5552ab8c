package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("GroupKind")
@Description("Kind of a group of countries.")
public enum GroupKindView {
    @Description("A continent.")
    REGION,

    @Description("A part of a continent.")
    SUBREGION,

    @Description("A regional group of United Nations members.")
    UN_REGIONAL_GROUP,

    @Description("Membership of the United Nations.")
    UN_MEMBERS,

    @Description("A group of developing countries that the United Nations name.")
    DEVELOPMENT
}
