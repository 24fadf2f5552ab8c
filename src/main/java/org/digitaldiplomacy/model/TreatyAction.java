package org.digitaldiplomacy.model;

/** Dated action of a state on a treaty. */
public record TreatyAction(
        @Described("see treaties") TreatyId treaty,
        @Described("ISO 3166-1 alpha-3; Kosovo is XKX") CountryCode country,
        @Described("such as SIGNED or RATIFIED") TreatyActionKind action,

        @Described("to the precision of the source: 2025-10-25, 2025-10 or 2025")
        PartialDate date,

        @Described("see sources") SourceId source) {}
