package org.digitaldiplomacy.scoring.express;

/** Part of a formula that holds or does not. Where something that it reads is missing, the answer means nothing. */
sealed interface Condition extends Term {

    boolean holds(Evaluation e);

    record Comparison(String text, int at, Relation relation, Quantity left, Quantity right) implements Condition {
        @Override
        public boolean holds(Evaluation e) {
            return relation.holds(left.value(e), right.value(e));
        }
    }

    /** The right side is looked at where the left one leaves it open. */
    record Both(String text, int at, Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Evaluation e) {
            return left.holds(e) && right.holds(e);
        }
    }

    /** The right side is looked at where the left one leaves it open. */
    record Either(String text, int at, Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Evaluation e) {
            return left.holds(e) || (!e.isMissing() && right.holds(e));
        }
    }

    record Not(String text, int at, Condition of) implements Condition {
        @Override
        public boolean holds(Evaluation e) {
            return !of.holds(e);
        }
    }
}
