package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/** An institution's account on a platform. */
public record Account(
        AccountKey key, InstitutionId institution, @Nullable String url, PartialDate asOf, SourceId source) {}
