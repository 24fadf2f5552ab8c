package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** Measured quantity of countries. */
public record Indicator(
        @Described(value = "the id", example = "internet-users")
        IndicatorId id,

        @Described("for people") String name,

        @Described(value = "what it measures", form = Form.PROSE)
        String description,

        @Described("of its values") String unit,

        @Described(
                value = "what it speaks of, in a word of the data package",
                expected = "a word such as REACH or transparency")
        IndicatorKind kind,

        @Described("the least value that makes sense; a gap where there is none") @Nullable
        Double minimum,

        @Described("the greatest value that makes sense; a gap where there is none") @Nullable
        Double maximum,

        @Described("the publisher's own code, such as SP.POP.TOTL") @Nullable
        String publisherCode,

        @Described(value = "the publisher's own page", form = Form.ADDRESS) @Nullable
        String url) {}
