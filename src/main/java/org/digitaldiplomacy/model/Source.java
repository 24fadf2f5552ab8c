package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/**
 * Origin of values.
 *
 * @param edition the vintage or release, missing where the publisher names none
 * @param licence the licence or terms by name
 * @param url the publisher's own address
 * @param copy the public copy that the values were read from, as repository@commit
 * @param citation how to cite it
 * @param readOn when the copy was read, missing where that is not recorded
 * @param secondCopy an independent copy that the values were compared with, missing where none is known
 * @param agreement on how many values the copies agree, in words
 */
public record Source(
        SourceId id,
        String publisher,
        String title,
        @Nullable String edition,
        String licence,
        LicenceClass licenceClass,
        @Nullable String url,
        @Nullable String copy,
        String citation,
        @Nullable String note,
        @Nullable PartialDate readOn,
        @Nullable String secondCopy,
        @Nullable String agreement) {}
