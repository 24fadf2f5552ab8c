package org.digitaldiplomacy.scoring.express;

import java.util.List;

/** A formula's tokens, taken one after another. */
final class Tokens {

    private static final int LONGEST = 4000;

    private final String formula;
    private final List<Token> all;
    private int next;

    Tokens(String formula) {
        if (formula.length() > LONGEST) {
            throw new FormulaRefused(LONGEST, "a formula of " + formula.length() + " characters", "at most " + LONGEST);
        }
        this.formula = formula;
        all = Token.of(formula);
    }

    Token peek() {
        return all.get(next);
    }

    /** The end of the formula is never passed. */
    Token take() {
        Token token = peek();
        next = Math.min(next + 1, all.size() - 1);
        return token;
    }

    /** Text as written from a token to the one taken last. */
    String text(Token first) {
        return formula.substring(first.at(), all.get(next - 1).end()).replaceAll("\\s+", " ");
    }
}
