package org.digitaldiplomacy.scoring;

import java.util.Set;

/**
 * Cause of a missing number; it travels with the number to the last output. A reason is either a gap, where nothing is
 * known, or a failure, where a formula is not defined for what is known.
 */
public sealed interface Reason {

    /** Stable, for programs: {@code LOW_COVERAGE}. */
    String code();

    /** For people: one sentence with the values that decided. */
    String sentence();

    /**
     * Whether a formula is not defined for what is known. A failure goes up to the parent; a gap is left to the rules on
     * coverage.
     */
    default boolean isFailure() {
        return false;
    }

    /** The data has nothing for this unit. */
    record NoObservation(String column) implements Reason {
        @Override
        public String code() {
            return "NO_OBSERVATION";
        }

        @Override
        public String sentence() {
            return "There is no observation of " + column + ".";
        }
    }

    /**
     * The data has nothing for this unit in the years that a formula over time needs.
     *
     * @param when such as {@code "around 2015"}
     */
    record NoObservationThen(String column, String when) implements Reason {

        @Override
        public String code() {
            return "NO_OBSERVATION";
        }

        @Override
        public String sentence() {
            return "There is no observation of " + column + " " + when + ".";
        }
    }

    /** Latest value is older than the methodology accepts. */
    record TooOld(String column, int year, int oldest) implements Reason {
        @Override
        public String code() {
            return "TOO_OLD";
        }

        @Override
        public String sentence() {
            return "The latest observation of " + column + " is of " + year + ", older than " + oldest + ".";
        }
    }

    /** A value that the derivation divides by is missing: a gap. One that is known and cannot be divided by is a failure. */
    record NoDenominator(String column) implements Reason {
        @Override
        public String code() {
            return "NO_DENOMINATOR";
        }

        @Override
        public String sentence() {
            return "There is no usable value of " + column + " to divide by.";
        }
    }

    /** A formula is not defined for this value. */
    record OutsideDomain(String method, double value, String domain) implements Reason {
        @Override
        public String code() {
            return "OUTSIDE_DOMAIN";
        }

        @Override
        public String sentence() {
            return "'" + method + "' takes " + domain + ", found " + value + ".";
        }

        @Override
        public boolean isFailure() {
            return true;
        }
    }

    /**
     * A formula of a rule file is not defined for what its names stand for.
     *
     * @param part of the formula that is not, as it is written
     * @param found with the value that decided
     * @param names that stand below the value that decided
     */
    record FormulaFailed(String part, String found, String expected, Set<String> names) implements Reason {

        public FormulaFailed {
            names = Set.copyOf(names);
        }

        @Override
        public String code() {
            return "OUTSIDE_DOMAIN";
        }

        @Override
        public String sentence() {
            return "'" + part + "' is not defined: found " + found + ", expected " + expected + ".";
        }

        @Override
        public boolean isFailure() {
            return true;
        }
    }

    /** Too few units have the indicator: it is shown, but carries no weight. */
    record NotCarried(String indicator, double share, double needed) implements Reason {
        @Override
        public String code() {
            return "NOT_CARRIED";
        }

        @Override
        public String sentence() {
            return percent(share) + " of the units have " + indicator + "; " + percent(needed)
                    + " are needed for it to carry weight.";
        }
    }

    /** Too few indicators below the node are known. */
    record LowCoverage(String node, int known, int of, double needed) implements Reason {
        @Override
        public String code() {
            return "LOW_COVERAGE";
        }

        @Override
        public String sentence() {
            return known + " of the " + of + " indicators of " + node + " are known; " + percent(needed)
                    + " are needed to be ranked.";
        }
    }

    /** A part that the node cannot do without is missing. */
    record PartMissing(String node, String part, Reason because) implements Reason {
        @Override
        public String code() {
            return "PART_MISSING";
        }

        @Override
        public String sentence() {
            return node + " needs " + part + ", which is missing. " + because.sentence();
        }

        @Override
        public boolean isFailure() {
            return because.isFailure();
        }
    }

    /**
     * A node's formula is not defined for a unit, or that of a node below is not.
     *
     * @param child where it failed; empty where no single child is the cause
     * @param because the failure of the child, or of the formula on the child's value
     */
    record PartFailed(String node, String unit, String child, Reason because) implements Reason {

        @Override
        public String code() {
            return "PART_FAILED";
        }

        @Override
        public String sentence() {
            return because instanceof PartFailed below
                    ? place() + ". " + below.deepest().own()
                    : own();
        }

        private String own() {
            return place() + ": " + because.sentence();
        }

        private String place() {
            return node + " of " + unit + " has no score, failing" + (child.isEmpty() ? "" : " at " + child);
        }

        private PartFailed deepest() {
            return because instanceof PartFailed below ? below.deepest() : this;
        }

        @Override
        public boolean isFailure() {
            return true;
        }
    }

    /** Nothing below the node has a score. */
    record NoPart(String node) implements Reason {
        @Override
        public String code() {
            return "NO_PART";
        }

        @Override
        public String sentence() {
            return "Nothing below " + node + " has a score.";
        }
    }

    /** All known values are equal, so that they tell no unit from another. */
    record NoSpread(String column) implements Reason {
        @Override
        public String code() {
            return "NO_SPREAD";
        }

        @Override
        public String sentence() {
            return "All known values of " + column + " are equal.";
        }

        @Override
        public boolean isFailure() {
            return true;
        }
    }

    /** The weights below the node sum to zero. */
    record NoWeight(String node) implements Reason {
        @Override
        public String code() {
            return "NO_WEIGHT";
        }

        @Override
        public String sentence() {
            return "The weights of what is known below " + node + " sum to zero.";
        }
    }

    /** A method could not do its work on these values. */
    record MethodFailed(String method, String because) implements Reason {
        @Override
        public String code() {
            return "METHOD_FAILED";
        }

        @Override
        public String sentence() {
            return "'" + method + "' gave no result: " + because + ".";
        }

        @Override
        public boolean isFailure() {
            return true;
        }
    }

    /** The unit is not among those that are ranked. */
    record NotAmong(String unit) implements Reason {
        @Override
        public String code() {
            return "NOT_AMONG";
        }

        @Override
        public String sentence() {
            return unit + " is not among the units that are ranked.";
        }
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }
}
