package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** Publication, database or page that values come from. */
public record Source(
        @Described(value = "the id", example = "un-desa-egov-2024")
        SourceId id,

        @Described("who publishes it") String publisher,
        @Described("of the publication") String title,

        @Described("vintage or release; a gap where the publisher names none") @Nullable
        String edition,

        @Described("licence or terms by name") String licence,

        @Described("OPEN: attribution only; SA: the same licence for what is derived; TERMS: the publisher's own")
        LicenceClass licenceClass,

        @Described(value = "the publisher's own address", form = Form.ADDRESS) @Nullable
        String url,

        @Described(value = "the public copy that the values were read from, as repository@commit", form = Form.PROSE)
        @Nullable
        String copy,

        @Described(value = "how to cite it", form = Form.PROSE)
        String citation,

        @Described(value = "what else there is to know", form = Form.PROSE) @Nullable
        String note,

        @Described(value = "when the copy was read: 2024-05-17, 2024-05 or 2024", later = true) @Nullable
        PartialDate readOn,

        @Described(value = "an independent copy that the values were compared with", form = Form.PROSE, later = true)
        @Nullable
        String secondCopy,

        @Described(value = "on how many values the copies agree, in words", form = Form.PROSE, later = true) @Nullable
        String agreement) {}
