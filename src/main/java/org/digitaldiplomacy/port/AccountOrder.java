package org.digitaldiplomacy.port;

/** How to order accounts. Equals stand in the order of platform and handle; those that lack the value stand last. */
public enum AccountOrder {
    PLATFORM,
    HANDLE,
    /** By the id of the institution that runs them. */
    INSTITUTION,
    /** By the latest running total of followers. */
    FOLLOWERS
}
