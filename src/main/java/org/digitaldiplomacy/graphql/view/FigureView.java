package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.measure.Figure;
import org.digitaldiplomacy.measure.Measure;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("AccountFigure")
@Description("Result of a measure: a value with its inputs, or the reason why there is none.")
public record FigureView(
        @Description("Measure.") MeasureView measure,

        @Description("The value, in the measure's unit; missing where the measurements do not carry it.") @Nullable
        Double value,

        @Description("Why there is no value; missing where there is one.") @Nullable
        FigureReasonView reason,

        @Description("The same in a sentence.") @Nullable String reasonText,

        @Description("How many accounts it stands on; 0 where there is no value.")
        int accounts,

        @Description("The first day that it stands on.") @Nullable
        LocalDate from,

        @Description("The last day that it stands on.") @Nullable
        LocalDate to,

        @Description("Parts, the largest first; empty where it has none.")
        List<@NonNull FigurePartView> parts) {

    public static FigureView of(Measure.Description measure, Figure figure) {
        MeasureView view = MeasureView.of(measure);
        if (figure instanceof Figure.Known known) {
            return new FigureView(
                    view,
                    known.value(),
                    null,
                    null,
                    known.accounts(),
                    known.from(),
                    known.to(),
                    known.parts().stream().map(FigurePartView::of).toList());
        }
        Figure.Missing missing = (Figure.Missing) figure;
        FigureReasonView reason = FigureReasonView.valueOf(missing.reason().name());
        return new FigureView(view, null, reason, missing.sentence(), 0, null, null, List.of());
    }
}
