package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** A known bias or limit of an indicator's values, told wherever they are shown. */
public record Caveat(
        @Described("see indicators") IndicatorId indicator,

        @Described("whose countries it touches: see groups; a gap where it touches all") @Nullable
        GroupId group,

        @Described(value = "in English", name = "caveat", form = Form.PROSE)
        String text,

        @Described("see sources") SourceId source) {}
