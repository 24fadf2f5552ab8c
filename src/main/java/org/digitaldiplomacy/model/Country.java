package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** A state or territory. Its names in every language come from the Unicode CLDR, not from here. */
public record Country(
        @Described(value = "ISO 3166-1 alpha-3; Kosovo is XKX", expected = "three capital letters, such as EST")
        CountryCode code,

        @Described(
                value = "ISO 3166-1 alpha-2; Namibia's is NA",
                pattern = "[A-Z]{2}",
                expected = "two capital letters, such as EE; Namibia's are NA, which is no gap: switch off reading NA"
                        + " as missing",
                unlisted = true)
        String alpha2,

        @Described(value = "the United Nations' number, without leading zeros; Kosovo has none", form = Form.NUMERAL)
        @Nullable
        String m49,

        @Described(value = "official name, in English: Republic of Estonia", later = true) @Nullable
        String officialName,

        @Described("a gap where there is none") @Nullable String capital,

        @Described("whether it is a member of the United Nations")
        boolean unMember,

        @Described("a gap where that is disputed") @Nullable Boolean independent,

        @Described(value = "land and water", unit = "square kilometres") @Nullable
        Double areaKm2,

        @Described("whether it has no coast") @Nullable Boolean landlocked,

        @Described(value = "of a point within it", unit = "degrees north", least = -90, most = 90) @Nullable
        Double latitude,

        @Described(value = "of a point within it", unit = "degrees east", least = -180, most = 180) @Nullable
        Double longitude,

        @Described("see sources") SourceId source) {

    /** Of the code alone, which tells countries apart: sets of them are asked often. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
