package org.digitaldiplomacy.scoring.express;

import java.util.function.Consumer;

/** Walk over the parts of a formula that names stand in. */
final class Reading {

    private Reading() {}

    /** The names below a part, in the order of writing, as often as they stand there. */
    static void names(Term part, Consumer<String> each) {
        if (part instanceof Quantity.Name name) {
            each.accept(name.text());
        } else {
            children(part, child -> names(child, each));
        }
    }

    /** Whether neither a name nor a statistic stands below a part, so that it always has the same value. */
    static boolean isConstant(Term part) {
        boolean[] constant = {!(part instanceof Quantity.Name || part instanceof Quantity.OverUnits)};
        children(part, child -> constant[0] &= isConstant(child));
        return constant[0];
    }

    /** Whether a name or a constant stands below a part. */
    static boolean has(Term part, String name) {
        boolean isIt = (part instanceof Quantity.Name || part instanceof Quantity.Constant)
                && part.text().equals(name);
        boolean[] found = {isIt};
        children(part, child -> found[0] |= has(child, name));
        return found[0];
    }

    static void children(Term part, Consumer<Term> each) {
        boolean isLeaf =
                part instanceof Quantity.Literal || part instanceof Quantity.Constant || part instanceof Quantity.Name;
        if (isLeaf) {
            return;
        }
        if (part instanceof Quantity.Negation negation) {
            each.accept(negation.of());
        } else if (part instanceof Quantity.Operation operation) {
            each.accept(operation.left());
            each.accept(operation.right());
        } else if (part instanceof Quantity.Call call) {
            call.arguments().forEach(each);
        } else if (part instanceof Quantity.Choice choice) {
            each.accept(choice.condition());
            each.accept(choice.then());
            each.accept(choice.otherwise());
        } else if (part instanceof Quantity.OverUnits statistic) {
            each.accept(statistic.of());
        } else if (part instanceof Condition.Comparison comparison) {
            each.accept(comparison.left());
            each.accept(comparison.right());
        } else if (part instanceof Condition.Both both) {
            each.accept(both.left());
            each.accept(both.right());
        } else if (part instanceof Condition.Either either) {
            each.accept(either.left());
            each.accept(either.right());
        } else if (part instanceof Condition.Not not) {
            each.accept(not.of());
        } else {
            throw new IllegalStateException("no such part of a formula: " + part);
        }
    }
}
