package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Order of accounts. */
@Name("AccountOrder")
@Description("Order of accounts. Equals stand in the order of platform and handle; those that lack the value "
        + "stand last.")
public enum AccountOrderView {
    @Description("By platform and handle.")
    PLATFORM,

    @Description("By handle, whatever its case.")
    HANDLE,

    @Description("By the key of the institution that runs them.")
    INSTITUTION,

    @Description("By the latest count of their followers; few platforms and states have one.")
    FOLLOWERS
}
