package org.digitaldiplomacy.scoring.express;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;

/**
 * Reads formulas by recursive descent. From weak to strong: {@code or}, {@code and}, {@code not}, comparisons,
 * {@code + -}, {@code * /}, a sign, {@code ^} (from the right).
 */
final class Parser {

    private static final int DEEPEST = 50;

    private final String formula;
    private final Tokens tokens;
    private final Names names;
    private final List<Quantity.OverUnits> statistics = new ArrayList<>();
    private int depth;

    private Parser(String formula, Map<String, Double> constants) {
        this.formula = formula;
        tokens = new Tokens(formula);
        names = new Names(constants);
    }

    static Formula parse(String formula, Map<String, Double> constants) {
        return new Parser(formula, constants).formula();
    }

    private Formula formula() {
        Quantity root = quantity(term());
        if (tokens.peek().kind() != Token.Kind.END) {
            throw new FormulaRefused(
                    tokens.peek().at(), tokens.peek().words(), "an operator or the end of the formula");
        }
        names.requireAllUsed();
        return new Formula(formula, root, names.read(), statistics);
    }

    private Term term() {
        Token first = tokens.peek();
        Term left = conjunction();
        while (tokens.peek().isWord("or")) {
            int at = tokens.take().at();
            Condition a = condition(left);
            Condition b = condition(conjunction());
            left = new Condition.Either(tokens.text(first), at, a, b);
        }
        return left;
    }

    private Term conjunction() {
        Token first = tokens.peek();
        Term left = negation();
        while (tokens.peek().isWord("and")) {
            int at = tokens.take().at();
            Condition a = condition(left);
            Condition b = condition(negation());
            left = new Condition.Both(tokens.text(first), at, a, b);
        }
        return left;
    }

    private Term negation() {
        if (!tokens.peek().isWord("not")) {
            return comparison();
        }
        Token first = tokens.take();
        Condition of = condition(deeper(first));
        return new Condition.Not(tokens.text(first), first.at(), of);
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
        Token first = tokens.peek();
        Term left = sum();
        Optional<Relation> relation = Stream.of(Relation.values())
                .filter(r -> tokens.peek().is(r.sign()))
                .findFirst();
        if (relation.isEmpty()) {
            return left;
        }
        int at = tokens.take().at();
        Quantity a = quantity(left);
        Quantity b = quantity(sum());
        if (Stream.of(Relation.values()).anyMatch(r -> tokens.peek().is(r.sign()))) {
            throw new FormulaRefused(
                    tokens.peek().at(), tokens.peek().words() + " after a comparison", "'and' between two comparisons");
        }
        return new Condition.Comparison(tokens.text(first), at, relation.get(), a, b);
    }

    private Term sum() {
        Token first = tokens.peek();
        Term left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            left = operation(first, left, tokens.take(), quantity(product()));
        }
        return left;
    }

    private Term product() {
        Token first = tokens.peek();
        Term left = signed();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            left = operation(first, left, tokens.take(), quantity(signed()));
        }
        return left;
    }

    private Term signed() {
        if (!tokens.peek().is("-")) {
            return power();
        }
        Token first = tokens.take();
        descend(first);
        Quantity of = quantity(signed());
        depth--;
        return new Quantity.Negation(tokens.text(first), first.at(), of);
    }

    private Term power() {
        Token first = tokens.peek();
        Term base = primary();
        if (!tokens.peek().is("^")) {
            return base;
        }
        Token sign = tokens.take();
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
        return defined(new Quantity.Operation(tokens.text(first), sign.at(), operator, quantity(left), right));
    }

    private Term primary() {
        Token token = tokens.take();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME -> tokens.peek().is("(") ? call(token) : names.name(token);
            case QUOTED_NAME -> names.name(token);
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
        Token token = tokens.take();
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

    private Quantity call(Token name) {
        Token open = tokens.take();
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
        return new Quantity.Choice(tokens.text(name), name.at(), condition, then, otherwise);
    }

    private void comma(Token of) {
        Token token = tokens.take();
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
                ? defined(new Quantity.Call(tokens.text(name), name.at(), function.get(), arguments))
                : overUnits(name, statistic.orElseThrow(), arguments.get(0));
    }

    private Quantity overUnits(Token name, Statistic statistic, Quantity of) {
        if (!statistics.isEmpty() && contains(of, Quantity.OverUnits.class)) {
            throw new FormulaRefused(
                    name.at(), "'" + name.text() + "' of a number over units", "what each unit has itself");
        }
        Quantity.OverUnits over =
                new Quantity.OverUnits(tokens.text(name), name.at(), statistic, of, statistics.size());
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
        } while (tokens.peek().is(",") && tokens.take() != null);
        close(open);
        return arguments;
    }

    /** Refuses a part that always has the same value, and has none. */
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
}
