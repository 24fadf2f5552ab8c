package org.digitaldiplomacy.model;

/** One country's place in a group. */
public record Membership(GroupId group, CountryCode country, SourceId source) {}
