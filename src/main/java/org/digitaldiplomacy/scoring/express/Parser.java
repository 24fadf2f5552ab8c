package org.digitaldiplomacy.scoring.express;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;

/**
 * Reads formulas by recursive descent. From weak to strong: {@code or}, {@code and}, {@code not}, comparisons,
 * {@code + -}, {@code * /}, a sign, {@code ^} (from the right).
 */
final class Parser {

    private static final int LONGEST = 4000;
    private static final int DEEPEST = 50;

    private final String formula;
    private final Map<String, Double> constants;
    private final List<Token> tokens;
    private final List<Formula.Named> names = new ArrayList<>();
    private final List<Quantity.OverUnits> statistics = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private int next;
    private int depth;

    private Parser(String formula, Map<String, Double> constants) {
        if (formula.length() > LONGEST) {
            throw new FormulaRefused(LONGEST, "a formula of " + formula.length() + " characters", "at most " + LONGEST);
        }
        this.formula = formula;
        this.constants = constants;
        tokens = Token.of(formula);
    }

    static Formula parse(String formula, Map<String, Double> constants) {
        return new Parser(formula, constants).formula();
    }

    private Formula formula() {
        Quantity root = quantity(term());
        if (peek().kind() != Token.Kind.END) {
            throw new FormulaRefused(peek().at(), peek().words(), "an operator or the end of the formula");
        }
        for (String constant : constants.keySet()) {
            if (!used.contains(constant)) {
                throw new FormulaRefused(
                        0, "the constant '" + constant + "', which the formula does not name", "its name");
            }
        }
        return new Formula(formula, root, names, statistics);
    }

    private Term term() {
        Token first = peek();
        Term left = conjunction();
        while (peek().isWord("or")) {
            int at = take().at();
            Condition a = condition(left);
            Condition b = condition(conjunction());
            left = new Condition.Either(text(first), at, a, b);
        }
        return left;
    }

    private Term conjunction() {
        Token first = peek();
        Term left = negation();
        while (peek().isWord("and")) {
            int at = take().at();
            Condition a = condition(left);
            Condition b = condition(negation());
            left = new Condition.Both(text(first), at, a, b);
        }
        return left;
    }

    private Term negation() {
        if (!peek().isWord("not")) {
            return comparison();
        }
        Token first = take();
        Condition of = condition(deeper(first));
        return new Condition.Not(text(first), first.at(), of);
    }

    private Term deeper(Token first) {
        descend(first);
        Term of = negation();
        depth--;
        return of;
    }

    private void descend(Token first) {
        if (++depth > DEEPEST) {
            throw new FormulaRefused(first.at(), "more than " + DEEPEST + " levels", "a flatter formula");
        }
    }

    private Term comparison() {
        Token first = peek();
        Term left = sum();
        Optional<Relation> relation =
                Stream.of(Relation.values()).filter(r -> peek().is(r.sign())).findFirst();
        if (relation.isEmpty()) {
            return left;
        }
        int at = take().at();
        Quantity a = quantity(left);
        Quantity b = quantity(sum());
        if (Stream.of(Relation.values()).anyMatch(r -> peek().is(r.sign()))) {
            throw new FormulaRefused(
                    peek().at(), peek().words() + " after a comparison", "'and' between two comparisons");
        }
        return new Condition.Comparison(text(first), at, relation.get(), a, b);
    }

    private Term sum() {
        Token first = peek();
        Term left = product();
        while (peek().is("+") || peek().is("-")) {
            left = operation(first, left, take(), quantity(product()));
        }
        return left;
    }

    private Term product() {
        Token first = peek();
        Term left = signed();
        while (peek().is("*") || peek().is("/")) {
            left = operation(first, left, take(), quantity(signed()));
        }
        return left;
    }

    private Term signed() {
        if (!peek().is("-")) {
            return power();
        }
        Token first = take();
        descend(first);
        Quantity of = quantity(signed());
        depth--;
        return new Quantity.Negation(text(first), first.at(), of);
    }

    private Term power() {
        Token first = peek();
        Term base = primary();
        if (!peek().is("^")) {
            return base;
        }
        Token sign = take();
        descend(sign);
        Quantity exponent = quantity(signed());
        depth--;
        return operation(first, base, sign, exponent);
    }

    private Quantity operation(Token first, Term left, Token sign, Quantity right) {
        Operator operator = Stream.of(Operator.values())
                .filter(o -> sign.is(o.sign()))
                .findFirst()
                .orElseThrow();
        return defined(new Quantity.Operation(text(first), sign.at(), operator, quantity(left), right));
    }

    private Term primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME -> peek().is("(") ? call(token) : name(token);
            case QUOTED_NAME -> name(token);
            case SIGN, END -> bracket(token);
        };
    }

    private Term bracket(Token token) {
        if (!token.is("(")) {
            throw new FormulaRefused(token.at(), token.words(), "a number, a name or an opening bracket");
        }
        descend(token);
        Term inside = term();
        depth--;
        close(token);
        return inside;
    }

    private void close(Token open) {
        Token token = take();
        if (!token.is(")")) {
            throw new FormulaRefused(
                    token.at(), token.words(), "an operator, or ')' for the bracket at character " + (open.at() + 1));
        }
    }

    private static Quantity number(Token token) {
        double number = Double.parseDouble(token.text());
        if (!Double.isFinite(number)) {
            throw new FormulaRefused(token.at(), token.words(), "a number that is not too large for one");
        }
        return new Quantity.Literal(token.text(), token.at(), number);
    }

    private Quantity name(Token token) {
        Double constant = constants.get(token.text());
        if (constant != null) {
            used.add(token.text());
            return new Quantity.Constant(token.text(), token.at(), constant);
        }
        if (token.kind() == Token.Kind.NAME) {
            refuseHiddenMinus(token);
        }
        int slot = 0;
        while (slot < names.size() && !names.get(slot).name().equals(token.text())) {
            slot++;
        }
        if (slot == names.size()) {
            names.add(new Formula.Named(token.text(), token.at()));
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

    private Quantity call(Token name) {
        Token open = take();
        descend(open);
        Quantity call = name.isWord("if") ? choice(name, open) : function(name, open);
        depth--;
        return call;
    }

    private Quantity choice(Token name, Token open) {
        Condition condition = condition(term());
        comma(name);
        Quantity then = quantity(term());
        comma(name);
        Quantity otherwise = quantity(term());
        close(open);
        return new Quantity.Choice(text(name), name.at(), condition, then, otherwise);
    }

    private void comma(Token of) {
        Token token = take();
        if (!token.is(",")) {
            throw new FormulaRefused(
                    token.at(), token.words(), "',' as in if(condition, then, otherwise) of '" + of.text() + "'");
        }
    }

    private Quantity function(Token name, Token open) {
        Optional<Function> function = Function.called(name.text());
        Optional<Statistic> statistic = Statistic.called(name.text());
        if (function.isEmpty() && statistic.isEmpty()) {
            List<String> known = Stream.of(List.of("if"), Function.words(), Statistic.words())
                    .flatMap(List::stream)
                    .toList();
            throw new FormulaRefused(
                    name.at(),
                    "the unknown function '" + name.text() + "'",
                    "one of " + String.join(", ", known),
                    ClosestName.to(name.text(), known).orElse(null));
        }
        List<Quantity> arguments = arguments(open);
        boolean takesMany = function.isPresent() && function.get().takesMany();
        if (takesMany ? arguments.size() < 2 : arguments.size() != 1) {
            throw new FormulaRefused(
                    name.at(),
                    arguments.size() + (arguments.size() == 1 ? " argument" : " arguments") + " of '" + name.text()
                            + "'",
                    takesMany ? "two or more" : "one");
        }
        return function.isPresent()
                ? defined(new Quantity.Call(text(name), name.at(), function.get(), arguments))
                : overUnits(name, statistic.orElseThrow(), arguments.get(0));
    }

    private Quantity overUnits(Token name, Statistic statistic, Quantity of) {
        if (!statistics.isEmpty() && contains(of, Quantity.OverUnits.class)) {
            throw new FormulaRefused(
                    name.at(), "'" + name.text() + "' of a number over units", "what each unit has itself");
        }
        Quantity.OverUnits over = new Quantity.OverUnits(text(name), name.at(), statistic, of, statistics.size());
        statistics.add(over);
        return over;
    }

    private static boolean contains(Term part, Class<?> kind) {
        boolean[] found = {kind.isInstance(part)};
        Reading.children(part, child -> found[0] |= contains(child, kind));
        return found[0];
    }

    private List<Quantity> arguments(Token open) {
        List<Quantity> arguments = new ArrayList<>();
        do {
            arguments.add(quantity(term()));
        } while (peek().is(",") && take() != null);
        close(open);
        return arguments;
    }

    /** What always has the same value must have one. */
    private Quantity defined(Quantity part) {
        if (Reading.isConstant(part)
                && new Evaluation(List.of(), slot -> Cell.of(0), List.of(), null).result(part)
                        instanceof Cell.Missing none
                && none.reason() instanceof Reason.FormulaFailed failed) {
            throw new FormulaRefused(part.at(), failed.found() + " in '" + failed.part() + "'", failed.expected());
        }
        return part;
    }

    private static Quantity quantity(Term term) {
        if (term instanceof Quantity quantity) {
            return quantity;
        }
        throw new FormulaRefused(
                term.at(), "the condition '" + term.text() + "'", "a number here, or if(condition, then, otherwise)");
    }

    private static Condition condition(Term term) {
        if (term instanceof Condition condition) {
            return condition;
        }
        throw new FormulaRefused(term.at(), "the number '" + term.text() + "'", "a condition, such as x > 0");
    }

    /** From a token to the one taken last. */
    private String text(Token first) {
        return formula.substring(first.at(), tokens.get(next - 1).end()).replaceAll("\\s+", " ");
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
