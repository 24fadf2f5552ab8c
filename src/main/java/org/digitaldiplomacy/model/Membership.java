package org.digitaldiplomacy.model;

/** One country's place in a group. */
public record Membership(
        @Described("see groups") GroupId group,
        @Described("ISO 3166-1 alpha-3; Kosovo is XKX") CountryCode country,
        @Described("see sources") SourceId source) {}
