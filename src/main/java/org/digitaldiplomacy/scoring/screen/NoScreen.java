package org.digitaldiplomacy.scoring.screen;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.method.Method;

/** Everything that is known counts. */
public record NoScreen() implements Screen {

    public static final Method<Screen> METHOD = new Method<Screen>(
                    Screen.class,
                    "none",
                    "Lets everything count that is known, however little it is.",
                    "known ≥ 1",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
                    List.of(),
                    a -> new NoScreen())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Optional<Reason> indicator(String id, int known, int units) {
        return Optional.empty();
    }

    @Override
    public Optional<Reason> unit(Composite node, int knownIndicators, int indicators, List<Part> parts) {
        return Optional.empty();
    }
}
