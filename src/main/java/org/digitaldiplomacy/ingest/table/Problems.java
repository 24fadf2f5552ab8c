package org.digitaldiplomacy.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.digitaldiplomacy.model.ClosestName;

/** Collects what is wrong while reading goes on: the first problems whole, the rest as a count. */
public final class Problems {

    /** How many are kept, unless said otherwise. */
    public static final int KEPT = 100;

    private final int most;
    private final List<Problem> kept = new ArrayList<>();
    private int total;

    public Problems() {
        this(KEPT);
    }

    /** @param most how many to keep */
    public Problems(int most) {
        this.most = most;
    }

    public void add(Problem problem) {
        total++;
        if (kept.size() < most) {
            kept.add(problem);
        }
    }

    public void addFile(String file, String found, String expected) {
        add(Problem.ofFile(file, found, expected));
    }

    /** A hint at the known name that resembles the one found, to end a sentence; empty where none does. */
    public String hint(String found, Collection<String> known) {
        return kept.size() < KEPT
                ? ClosestName.to(found, known)
                        .map(name -> "; did you mean " + Problem.quote(name) + "?")
                        .orElse("")
                : "";
    }

    /** How many there are, kept or not. */
    public int total() {
        return total;
    }

    public List<Problem> kept() {
        return List.copyOf(kept);
    }
}
