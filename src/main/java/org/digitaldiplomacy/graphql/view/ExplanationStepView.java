package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("ExplanationStep")
@Description(
        "One node of the way from a country's data to its score: what it is made of, or what was observed. Fields that do not apply to the node's kind are missing.")
public record ExplanationStepView(
        @Ignore CountryCode country,
        @Ignore String rules,
        @Description("The node's key.") String key,
        @Ignore String englishName,
        @Description("Kind of the node.") NodeKindView kind,

        @Description("The key of the node that it is a part of; missing for the node that was asked for.") @Nullable
        String parent,

        @Description("How deep below the node that was asked for: 0 for itself.")
        int depth,

        @Description("The score, where there is one.") @Nullable
        Double score,

        @Description("The rank, where there is a score.") @Nullable
        Integer rank,

        @Description("Why there is no score, for programs.") @Nullable
        String reasonCode,

        @Ignore @Nullable String englishReason,

        @Description("The weight in the methodology, as a share of all parts that carry weight.") @Nullable
        Double weight,

        @Description("The weight for this country, after gaps are left out.") @Nullable
        Double effectiveWeight,

        @Description("Contribution of the part to the score above, where that is a sum.") @Nullable
        Double contribution,

        @Description("Contribution of the part to the distance between the score above and that of a country which "
                + "is average on each of its parts, where the score is a mean; negative for below. The parts sum "
                + "to that distance.")
        @Nullable
        Double aboveAverage,

        @Description("How a composite joins its parts.") @Nullable
        String aggregator,

        @Description("How many indicators below a composite are known.") @Nullable
        Integer known,

        @Description("How many indicators below a composite carry weight.") @Nullable
        Integer indicators,

        @Description("An indicator's observed value, in its unit.") @Nullable
        Double observed,

        @Description("The year of the observation.") @Nullable
        Integer year,

        @Description("The key of the observation's source.") @Nullable
        String sourceKey,

        @Description("Whether the publisher calls the observation an estimate.") @Nullable
        Boolean estimated,

        @Ignore @Nullable String englishUnit,

        @Description("Which way is better.") @Nullable IndicatorDirection direction,

        @Description("The value after the transformations.") @Nullable
        Double derived,

        @Description("Whether the methodology filled a gap.") @Nullable
        Boolean imputed,

        @Description("The value after outliers were treated.") @Nullable
        Double treated,

        @Description("Treatment of the indicator's outliers.") @Nullable
        String treatment,

        @Description("Of a leverage: the score that its size predicts.") @Nullable
        Double predicted,

        @Description("Of a leverage: the lower end of the prediction interval.") @Nullable
        Double predictedLow,

        @Description("Of a leverage: the upper end of the prediction interval.") @Nullable
        Double predictedHigh) {}
