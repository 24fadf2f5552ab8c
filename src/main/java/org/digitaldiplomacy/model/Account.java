package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** An institution's account on a platform. */
public record Account(
        AccountKey key,
        @Described("whose account it is: see institutions") InstitutionId institution,

        @Described(value = "the account's own page", form = Form.ADDRESS) @Nullable
        String url,

        @Described("when the source said so: 2024-05-17, 2024-05 or 2024")
        PartialDate asOf,

        @Described("see sources") SourceId source) {}
