package org.digitaldiplomacy.scoring.express;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Working;
import org.jspecify.annotations.Nullable;

/** A formula that was read and checked: what it names, and what it comes to. Two of the same text and constants are equal. */
public final class Formula {

    /** Name of the value that is transformed, in a derivation. */
    public static final String VALUE = "x";

    private final String text;
    private final Quantity root;
    private final List<Named> names;
    private final List<String> words;
    private final List<Quantity.OverUnits> statistics;

    Formula(String text, Quantity root, List<Named> names, List<Quantity.OverUnits> statistics) {
        this.text = text;
        this.root = root;
        this.names = List.copyOf(names);
        this.words = names.stream().map(Named::name).toList();
        this.statistics = List.copyOf(statistics);
    }

    /**
     * Name that a formula reads, in the place where it stands first.
     *
     * @param at from 0
     */
    public record Named(String name, int at) {}

    /**
     * @param constants numbers with a name; the formula names each
     * @throws FormulaRefused where the text is no formula, or one that is never defined
     */
    public static Formula parse(String text, Map<String, Double> constants) {
        return Parser.parse(text, constants);
    }

    /**
     * Checks that the units go together: sums, differences and comparisons are of one unit, powers of a unit are fixed, and
     * logarithms are of pure numbers.
     *
     * @param units of the names, all of them, and of constants, which are pure numbers where none is stated
     * @param unit of the result; not checked where empty
     * @throws FormulaRefused where they do not
     */
    public void checkUnits(Map<String, String> units, String unit) {
        for (String named : units.keySet()) {
            if (!Reading.has(root, named)) {
                throw new FormulaRefused(0, "a unit of '" + named + "', which the formula does not name", "its name");
            }
        }
        Unit found = new UnitCheck(units).of(root);
        if (!unit.isEmpty() && !found.fits(Unit.of(unit))) {
            throw new FormulaRefused(root.at(), "a result in " + found, "the unit that is stated, " + Unit.of(unit));
        }
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    /** Names without the constants, in the order in which they stand first. */
    public List<Named> names() {
        return names;
    }

    /** The same, without places. */
    public List<String> words() {
        return words;
    }

    /** Whether it takes numbers over all units, such as a median. */
    public boolean readsAllUnits() {
        return !statistics.isEmpty();
    }

    /**
     * Numbers over all units. A unit of which the number under them is missing or not defined is left out.
     *
     * @param units for each unit, what the names stand for by their places in {@link #names()}
     */
    public List<Cell> statistics(List<IntFunction<Cell>> units) {
        List<Cell> found = new ArrayList<>();
        for (Quantity.OverUnits statistic : statistics) {
            double[] known = units.stream()
                    .map(unit -> new Evaluation(words, unit, List.of(), null).result(statistic.of()))
                    .filter(Cell.Known.class::isInstance)
                    .mapToDouble(cell -> ((Cell.Known) cell).value())
                    .toArray();
            found.add(of(statistic, known));
        }
        return found;
    }

    private static Cell of(Quantity.OverUnits statistic, double[] known) {
        int least = statistic.statistic().least();
        if (known.length < least) {
            String found = known.length == 0 ? "none" : String.valueOf(known.length);
            return Cell.missing(new Reason.NoObservation(
                    statistic.of().text() + " for " + least + " units or more, found " + found));
        }
        double value = statistic.statistic().of(known);
        return Double.isFinite(value)
                ? Cell.of(value)
                : Cell.missing(new Reason.MethodFailed(statistic.text(), "the result is too large for a number"));
    }

    /**
     * Works the formula out for one unit. What is missing leaves the result missing, a gap before a failure; the branch of
     * a condition that is not taken is not looked at.
     *
     * @param values what the names stand for, by their places in {@link #names()}
     * @param statistics by {@link #statistics}; empty where the formula takes none
     */
    public Cell evaluate(IntFunction<Cell> values, List<Cell> statistics) {
        return new Evaluation(words, values, statistics, null).result(root);
    }

    /** The same step by step, each part after those that it is made of, the formula itself last. */
    public List<Working> workings(IntFunction<Cell> values, List<Cell> statistics) {
        List<Working> workings = new ArrayList<>();
        Cell result = new Evaluation(words, values, statistics, workings).result(root);
        String whole = root.text();
        if (workings.isEmpty()
                || !workings.get(workings.size() - 1).expression().equals(whole)) {
            workings.removeIf(w -> w.expression().equals(whole));
            workings.add(new Working(whole, result));
        }
        return workings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula f && text.equals(f.text) && root.equals(f.root);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
