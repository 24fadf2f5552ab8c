package org.digitaldiplomacy.port;

import org.digitaldiplomacy.model.Meaning;

/** How to order accounts. Equals stand in the order of platform and handle; those that lack the value stand last. */
@Meaning("Order of accounts. Equals stand in the order of platform and handle; those that lack the value stand last.")
public enum AccountOrder {
    @Meaning("By platform and handle.")
    PLATFORM,

    @Meaning("By handle, whatever its case.")
    HANDLE,

    @Meaning("By the key of the institution that runs them.")
    INSTITUTION,

    @Meaning(
            "By the latest running total of a metric, or by a measure; by default by followers, which few platforms and states have.")
    METRIC
}
