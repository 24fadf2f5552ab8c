package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.measure.Figure;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("AccountFigurePart")
@Description("A part of what a figure is made of: a language or a format.")
public record FigurePartView(
        @Description("Name of the part: en, video.") String name,
        @Description("Its share of the whole, 0 to 1.") double share) {

    static FigurePartView of(Figure.Part part) {
        return new FigurePartView(part.name(), part.share());
    }
}
