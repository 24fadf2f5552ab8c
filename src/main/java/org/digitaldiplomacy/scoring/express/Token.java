package org.digitaldiplomacy.scoring.express;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Smallest part of a formula. A hyphen between letters belongs to a name ({@code internet-users}); to subtract names, there
 * are spaces around it.
 *
 * @param text without the quotes of a quoted name
 * @param at from 0
 * @param end where the next may begin
 */
record Token(Kind kind, String text, int at, int end) {

    enum Kind {
        NUMBER,
        NAME,
        QUOTED_NAME,
        SIGN,
        END
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}0-9_.]*(-[\\p{L}0-9_.]+)*");
    private static final Pattern QUOTED_NAME = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern SIGN = Pattern.compile("<=|>=|!=|[-+*/^(),<>=]");

    static List<Token> of(String formula) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < formula.length() && Character.isWhitespace(formula.charAt(at))) {
                at++;
            }
            if (at == formula.length()) {
                tokens.add(new Token(Kind.END, "the end of the formula", at, at));
                return tokens;
            }
            Token next = next(formula, at);
            tokens.add(next);
            at = next.end;
        }
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    String words() {
        return kind == Kind.END ? text : "'" + text + "'";
    }

    private static Token next(String formula, int at) {
        Matcher number = at(NUMBER, formula, at);
        if (number.lookingAt()) {
            Matcher joined = at(NAME, formula, number.end());
            if (joined.lookingAt()) {
                String found = formula.substring(at, joined.end());
                throw new FormulaRefused(at, "'" + found + "'", "an operator between a number and a name");
            }
            return new Token(Kind.NUMBER, number.group(), at, number.end());
        }
        Matcher name = at(NAME, formula, at);
        if (name.lookingAt()) {
            return new Token(Kind.NAME, name.group(), at, name.end());
        }
        Matcher quoted = at(QUOTED_NAME, formula, at);
        if (quoted.lookingAt()) {
            return new Token(Kind.QUOTED_NAME, quoted.group(1), at, quoted.end());
        }
        Matcher sign = at(SIGN, formula, at);
        if (sign.lookingAt()) {
            return new Token(Kind.SIGN, sign.group(), at, sign.end());
        }
        String found = new String(Character.toChars(formula.codePointAt(at)));
        throw new FormulaRefused(
                at,
                "'" + found + "'",
                "a number, a name, one of + - * / ^ < <= > >= = != or a bracket (a name with other signs in double quotes)");
    }

    private static Matcher at(Pattern pattern, String formula, int at) {
        return pattern.matcher(formula).region(at, formula.length());
    }
}
