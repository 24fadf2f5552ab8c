package org.digitaldiplomacy.scoring.rank;

import java.util.Optional;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.method.Arguments;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Precision at which scores are compared. */
final class Precision {

    static final Parameter DECIMALS = Parameter.integer(
                    "decimals", "Ranks on rounded scores; on the exact ones where left out.")
            .atLeast(0)
            .atMost(15)
            .orNone();

    static final Parameter ROUNDING = Parameter.choice(
                    "rounding",
                    "Whether a score in the middle between two decimals goes away from zero or to the even one.",
                    "half-up",
                    "half-even")
            .orElse("half-up");

    private Precision() {}

    static Optional<Decimals> of(Arguments arguments) {
        OptionalInt places = arguments.optionalInteger("decimals");
        Decimals.Ties ties =
                arguments.text("rounding").equals("half-even") ? Decimals.Ties.HALF_EVEN : Decimals.Ties.HALF_UP;
        return places.isPresent() ? Optional.of(new Decimals(places.getAsInt(), ties)) : Optional.empty();
    }

    /** The scores as they are compared; as they are where no decimals are stated. */
    static Column of(Column scores, Optional<Decimals> decimals) {
        return decimals.isEmpty() ? scores : scores.map(decimals.get()::round);
    }
}
