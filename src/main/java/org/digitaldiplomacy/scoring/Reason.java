package org.digitaldiplomacy.scoring;

/** Why a number is missing. A missing number always carries its reason to the last output. */
public sealed interface Reason {

    /** Stable, for programs: {@code LOW_COVERAGE}. */
    String code();

    /** For people: one sentence with the values that decided. */
    String sentence();

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

    /** What the data has is older than the methodology accepts. */
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

    /** A value that the derivation divides by, or works with, is missing or zero. */
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
