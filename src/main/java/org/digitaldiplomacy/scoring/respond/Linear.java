package org.digitaldiplomacy.scoring.respond;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.method.Method;

/** Scores as they are. */
public record Linear() implements Response {

    public static final Method<Response> METHOD = new Method<Response>(
                    Response.class,
                    "linear",
                    "Regresses scores as they are; a prediction may lie beyond the ends of their scale.",
                    "y",
                    "Belsley, Kuh and Welsch (1980), Regression Diagnostics, chapter 2",
                    List.of(),
                    a -> new Linear())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell forward(double score, int n) {
        return Cell.of(score);
    }

    @Override
    public double back(double fitted, int n) {
        return fitted;
    }

    /** The residual itself, without rounding it on the way there and back. */
    @Override
    public double gap(double score, double residual, int n) {
        return residual;
    }
}
