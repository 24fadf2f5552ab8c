package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/** A named group of countries; who belongs to it is a {@link Membership}. */
public record CountryGroup(
        GroupId id, GroupKind kind, String name, @Nullable String description, SourceId source) {}
