package org.digitaldiplomacy.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.rules.YamlNode.Mapping;
import org.digitaldiplomacy.rules.YamlNode.Scalar;
import org.digitaldiplomacy.rules.YamlNode.Sequence;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.UnitGroup;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.jspecify.annotations.Nullable;

/** Makes a methodology of files that have been checked. */
final class MethodologyBuilder {

    private final Mapping top;
    private final Map<String, YamlNode> documents;
    private final MethodRegistry registry;
    private final @Nullable Mapping defaults;

    MethodologyBuilder(Mapping top, Map<String, YamlNode> documents, MethodRegistry registry) {
        this.top = top;
        this.documents = documents;
        this.registry = registry;
        this.defaults = (Mapping) top.get("defaults").orElse(null);
    }

    Methodology methodology() {
        return new Methodology(
                text(top, "id"),
                text(top, "version"),
                text(top, "name"),
                prose(top, "summary"),
                top.get("scope").map(s -> scope((Mapping) s)).orElse(Methodology.Scope.ALL),
                branch((Mapping) top.get("tree").orElseThrow()),
                items(top, "leverage").stream().map(l -> leverage((Mapping) l)).toList(),
                items(top, "groups").stream().map(g -> group((Mapping) g)).toList(),
                step(top, "rank", Ranker.class, "competition"),
                years("pool-years"));
    }

    List<Integer> editions() {
        return years("editions").stream().sorted().toList();
    }

    double carriedForwardBelow() {
        return number(top, "carried-forward-below").orElse(RuleFormat.CARRIED_FORWARD_BELOW);
    }

    double leastCarried() {
        return number(top, "least-carried").orElse(RuleFormat.LEAST_CARRIED);
    }

    /** Robustness choices in the file's order; empty where none are stated. */
    List<Stated> choices(Methodology methodology) {
        return items(top, "robustness").stream()
                .map(c -> new Stated(c.at(), new ChoiceBuilder((Mapping) c, registry).choice(methodology)))
                .toList();
    }

    /** @param at where it stands */
    record Stated(Place at, Choice choice) {}

    private Composite branch(Mapping node) {
        return new Composite(
                text(node, "id"),
                text(node, "name"),
                items(node, "children").stream().map(c -> child((Mapping) c)).toList(),
                step(node, "weigh", Weigher.class, "given"),
                step(node, "aggregate", Aggregator.class, null),
                step(node, "screen", Screen.class, null),
                number(node, "decimals").map(d -> new Decimals(d.intValue(), ties(node))),
                stated(node, "on-failure")
                        .map(f -> onFailure(((Scalar) f).text()))
                        .orElse(Composite.OnFailure.EXCLUDE_UNIT));
    }

    private static Decimals.Ties ties(Mapping node) {
        return optionalText(node, "rounding")
                .map(word -> constant(Decimals.Ties.values(), word))
                .orElse(Decimals.Ties.HALF_UP);
    }

    private static Composite.OnFailure onFailure(String word) {
        return word.equals(RuleFormat.OLD_DROP)
                ? Composite.OnFailure.DROP_AND_REWEIGHT
                : constant(Composite.OnFailure.values(), word);
    }

    private Composite.Child child(Mapping node) {
        Optional<String> indicator = optionalText(node, "indicator");
        return new Composite.Child(
                indicator.isPresent() ? indicator(indicator.get()) : branch(node),
                number(node, "weight").orElse(1.0),
                optionalText(node, "rationale").orElse(""));
    }

    private IndicatorNode indicator(String id) {
        Mapping node = (Mapping) documents.get(RuleFormat.INDICATOR_FOLDER + id + ".yaml");
        if (node == null) {
            throw new IllegalStateException("indicator " + id + " was checked but is not there");
        }
        return new IndicatorNode(
                id,
                text(node, "name"),
                optionalText(node, "column").orElse(id),
                step(node, "select", Derivation.Selection.class, null),
                transformations(node),
                constant(IndicatorDirection.values(), text(node, "direction")),
                step(node, "impute", Imputer.class, "none"),
                step(node, "treat", Treatment.class, "none"),
                step(node, "normalise", Normaliser.class, null),
                new IndicatorNode.About(
                        prose(node, "measures"),
                        prose(node, "why"),
                        text(node, "unit"),
                        prose(node, "source"),
                        optionalText(node, "limits").orElse("")));
    }

    private static Methodology.Scope scope(Mapping node) {
        return new Methodology.Scope(texts(node, "groups"), texts(node, "also"));
    }

    private Leverage leverage(Mapping node) {
        return new Leverage(
                text(node, "id"),
                text(node, "name"),
                text(node, "of"),
                step(node, "respond", Response.class, "linear"),
                items(node, "regressors").stream()
                        .map(r -> regressor((Mapping) r))
                        .toList(),
                number(node, "level").orElse(0.9),
                prose(node, "about"));
    }

    private Leverage.Regressor regressor(Mapping node) {
        return new Leverage.Regressor(
                text(node, "name"),
                text(node, "column"),
                step(node, "select", Derivation.Selection.class, null),
                transformations(node));
    }

    private UnitGroup group(Mapping node) {
        return new UnitGroup(
                text(node, "id"),
                text(node, "name"),
                prose(node, "about"),
                optionalText(node, "members-of").orElse(null),
                items(node, "criteria").stream()
                        .map(c -> criterion((Mapping) c))
                        .toList());
    }

    private UnitGroup.Criterion criterion(Mapping node) {
        return new UnitGroup.Criterion(
                text(node, "column"),
                step(node, "select", Derivation.Selection.class, null),
                number(node, "at-least").orElse(null),
                number(node, "at-most").orElse(null));
    }

    private List<Derivation.Transformation> transformations(Mapping node) {
        return items(node, "derive").stream()
                .map(t -> MethodCheck.bind(registry, t, Derivation.Transformation.class))
                .toList();
    }

    /** @param fallback the method without parameters that stands in where neither the node nor the defaults say */
    private <S extends Step> S step(Mapping node, String key, Class<S> step, @Nullable String fallback) {
        YamlNode named = stated(node, key)
                .or(() -> Optional.ofNullable(fallback).map(f -> new Scalar(node.at(), f, Scalar.Kind.TEXT)))
                .orElseThrow(() -> new IllegalStateException("no " + key + " at " + node.at()));
        return MethodCheck.bind(registry, named, step);
    }

    private Optional<YamlNode> stated(Mapping node, String key) {
        return node.get(key).or(() -> Optional.ofNullable(defaults).flatMap(d -> d.get(key)));
    }

    private List<Integer> years(String key) {
        return items(top, key).stream().map(y -> (int) ((Scalar) y).number()).toList();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String word) {
        for (E constant : constants) {
            if (RuleFormat.word(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalStateException("the word " + word + " was checked but means nothing");
    }

    private static String text(Mapping node, String key) {
        return optionalText(node, key).orElseThrow();
    }

    /** Empty where a draft has none. */
    private static String prose(Mapping node, String key) {
        return optionalText(node, key).orElse("");
    }

    /** Folded lines end with a line feed, which is no part of the text. */
    private static Optional<String> optionalText(Mapping node, String key) {
        return node.get(key).map(n -> ((Scalar) n).text().strip());
    }

    private static List<String> texts(Mapping node, String key) {
        return items(node, key).stream().map(n -> ((Scalar) n).text()).toList();
    }

    private static Optional<Double> number(Mapping node, String key) {
        return node.get(key).map(n -> ((Scalar) n).number());
    }

    private static List<YamlNode> items(Mapping node, String key) {
        return node.get(key).map(n -> ((Sequence) n).items()).orElse(List.of());
    }
}
