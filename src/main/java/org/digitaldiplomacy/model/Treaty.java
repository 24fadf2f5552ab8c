package org.digitaldiplomacy.model;

import java.time.LocalDate;
import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** A treaty that states sign. */
public record Treaty(
        @Described(value = "the id", example = "un-cybercrime-convention")
        TreatyId id,

        @Described("for people") String name,

        @Described("where it was opened for signature") @Nullable
        String place,

        @Described("when it was opened for signature") @Nullable
        LocalDate opened,

        @Described(value = "its text or page", form = Form.ADDRESS) @Nullable
        String url,

        @Described("see sources") SourceId source) {}
