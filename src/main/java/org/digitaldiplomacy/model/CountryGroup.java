package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** A named group of countries; who belongs to it is a {@link Membership}. */
public record CountryGroup(
        @Described(value = "the id", example = "un-members") GroupId id,

        @Described("REGION, SUBREGION, UN_REGIONAL_GROUP, UN_MEMBERS or DEVELOPMENT")
        GroupKind kind,

        @Described("for people") String name,

        @Described(value = "who belongs to it", form = Form.PROSE) @Nullable
        String description,

        @Described("see sources") SourceId source) {}
