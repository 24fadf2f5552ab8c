package org.digitaldiplomacy.scoring.express;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of a formula that is being read. */
final class Names {

    private final Map<String, Double> constants;
    private final Set<String> used = new HashSet<>();
    private final List<Formula.Named> read = new ArrayList<>();

    Names(Map<String, Double> constants) {
        this.constants = constants;
    }

    /** Names without the constants, in the order in which they stand first. */
    List<Formula.Named> read() {
        return read;
    }

    /** Refuses constants that nothing names. */
    void requireAllUsed() {
        for (String constant : constants.keySet()) {
            if (!used.contains(constant)) {
                throw new FormulaRefused(
                        0, "the constant '" + constant + "', which the formula does not name", "its name");
            }
        }
    }

    /** Meaning of a name: a constant, or something that differs between units. */
    Quantity name(Token token) {
        Double constant = constants.get(token.text());
        if (constant != null) {
            used.add(token.text());
            return new Quantity.Constant(token.text(), token.at(), constant);
        }
        if (token.kind() == Token.Kind.NAME) {
            refuseHiddenMinus(token);
        }
        int slot = 0;
        while (slot < read.size() && !read.get(slot).name().equals(token.text())) {
            slot++;
        }
        if (slot == read.size()) {
            read.add(new Formula.Named(token.text(), token.at()));
        }
        return new Quantity.Name(token.text(), token.at(), slot);
    }

    /** {@code x-1} would be a name, which nobody means. */
    private void refuseHiddenMinus(Token token) {
        int hyphen = token.text().indexOf('-');
        String before = hyphen < 0 ? "" : token.text().substring(0, hyphen);
        if (before.equals(Formula.VALUE) || constants.containsKey(before)) {
            throw new FormulaRefused(
                    token.at(), "the name '" + token.text() + "'", "spaces around '-' where it subtracts");
        }
        if (List.of("if", "and", "or", "not").contains(token.text())) {
            throw new FormulaRefused(token.at(), token.words(), "a number, a name or an opening bracket");
        }
    }
}
