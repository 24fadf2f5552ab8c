package org.digitaldiplomacy.model;

/**
 * Dated action of a state on a treaty.
 *
 * @param date as ISO 8601, to the precision that the source gives: {@code 2025-10-25}, {@code 2025-10} or {@code 2025}
 */
public record TreatyAction(
        TreatyId treaty, CountryCode country, TreatyActionKind action, PartialDate date, SourceId source) {}
