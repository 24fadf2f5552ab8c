package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.Country;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Country")
@Description("A state or territory.")
public record CountryView(
        @Ignore Country model,

        @Description("ISO 3166-1 alpha-3 code, the natural key everywhere: EST. Kosovo is XKX.")
        String code,

        @Description("ISO 3166-1 alpha-2 code: EE. Namibia is NA.")
        String alpha2,

        @Description("The United Nations' three-digit code, with leading zeros: 233. Missing for Kosovo.") @Nullable
        String m49,

        @Description("The official name, in English: Republic of Estonia.") @Nullable
        String officialName,

        @Description("The capital, in English.") @Nullable String capital,

        @Description("Whether it is a member of the United Nations.")
        boolean unMember,

        @Description("Whether it is independent; missing where that is disputed.") @Nullable
        Boolean independent,

        @Description("Land and water, in square kilometres.") @Nullable
        Double areaKm2,

        @Description("Whether it has no coast.") @Nullable Boolean landlocked,
        @Description("Degrees north.") @Nullable Double latitude,
        @Description("Degrees east.") @Nullable Double longitude)
        implements Node, SearchResult {

    public static CountryView of(Country c) {
        return new CountryView(
                c,
                c.code().value(),
                c.alpha2(),
                c.m49(),
                c.officialName(),
                c.capital(),
                c.unMember(),
                c.independent(),
                c.areaKm2(),
                c.landlocked(),
                c.latitude(),
                c.longitude());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.COUNTRY, code);
    }
}
