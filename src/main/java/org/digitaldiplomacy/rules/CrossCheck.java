package org.digitaldiplomacy.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.rules.YamlNode.Mapping;
import org.digitaldiplomacy.rules.YamlNode.Scalar;
import org.digitaldiplomacy.rules.YamlNode.Sequence;

/** Checks what no value shows by itself: that names meet, that nothing is left over, that every step is stated. */
final class CrossCheck {

    private final Mapping methodology;
    private final Map<String, YamlNode> documents;
    private final RuleFiles files;
    private final KnownNames known;
    private final MethodCheck methods;
    private final Problems problems;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Set<String> indicators = new TreeSet<>();
    private final Set<String> placed = new HashSet<>();

    CrossCheck(
            Mapping methodology,
            Map<String, YamlNode> documents,
            RuleFiles files,
            KnownNames known,
            MethodCheck methods,
            Problems problems) {
        this.methodology = methodology;
        this.documents = documents;
        this.files = files;
        this.known = known;
        this.methods = methods;
        this.problems = problems;
        files.contents().keySet().stream()
                .filter(p -> p.startsWith(RuleFormat.INDICATOR_FOLDER) && p.endsWith(".yaml"))
                .forEach(p -> indicators.add(idOf(p)));
    }

    void check() {
        files.folder().ifPresent(name -> sameId(methodology, name, "the folder's name"));
        methodology.get("tree").ifPresent(this::branch);
        for (Mapping leverage : mappings(methodology, "leverage")) {
            leverage.get("id").ifPresent(this::uniqueNode);
            mappings(leverage, "regressors").forEach(r -> stated(r, "select"));
        }
        mappings(methodology, "leverage").forEach(l -> l.get("of").ifPresent(this::knownNode));
        groups();
        choices();
        documents.forEach((path, node) -> {
            if (path.startsWith(RuleFormat.INDICATOR_FOLDER) && node instanceof Mapping indicator) {
                indicator(path, indicator);
            }
        });
        methodology
                .get("scope")
                .filter(s -> s instanceof Mapping m && m.entries().isEmpty())
                .ifPresent(s -> problems.add(s.at(), "an empty mapping", "groups, also, or no scope at all"));
    }

    private void branch(YamlNode node) {
        if (!(node instanceof Mapping branch)) {
            return;
        }
        branch.get("id").ifPresent(this::uniqueNode);
        stated(branch, "aggregate");
        stated(branch, "screen");
        someWeight(branch);
        Set<String> below = below(branch, new TreeSet<>());
        step(branch, "aggregate")
                .filter(aggregate -> methods.names(aggregate, below))
                .ifPresent(aggregate -> noWeight(branch));
        branch.get("rounding")
                .filter(r -> branch.get("decimals").isEmpty())
                .ifPresent(r -> problems.add(r.at(), "rounding without decimals", "the key 'decimals' beside it"));
        for (Mapping child : mappings(branch, "children")) {
            Optional<YamlNode> leaf = child.get("indicator");
            if (leaf.isPresent()) {
                leaf.ifPresent(this::place);
            } else {
                branch(child);
            }
        }
    }

    /** Ids of the nodes below a branch, at any depth. */
    private static Set<String> below(Mapping branch, Set<String> into) {
        for (Mapping child : mappings(branch, "children")) {
            YamlNode.textAt(child, "indicator").ifPresent(into::add);
            YamlNode.textAt(child, "id").ifPresent(into::add);
            below(child, into);
        }
        return into;
    }

    /** Weights below a formula would have no say. */
    private void noWeight(Mapping branch) {
        for (Mapping child : mappings(branch, "children")) {
            child.get("weight")
                    .ifPresent(weight -> problems.add(
                            weight.at(),
                            "a weight below a node that a formula makes",
                            "none: the formula says what each part counts"));
        }
        branch.get("weigh")
                .ifPresent(weigh -> problems.add(
                        weigh.at(), "weigh beside a formula, in which weights have no say", "no weigh here"));
    }

    private void place(YamlNode reference) {
        if (reference instanceof Scalar s && s.kind() == Scalar.Kind.TEXT) {
            uniqueNode(s);
            placed.add(s.text());
            if (!indicators.contains(s.text())) {
                problems.addUnknown(
                        s.at(),
                        "the indicator '" + s.text() + "' without a file",
                        "the file " + RuleFormat.INDICATOR_FOLDER + s.text() + ".yaml",
                        s.text(),
                        indicators);
            }
        }
    }

    private void indicator(String path, Mapping indicator) {
        String id = idOf(path);
        sameId(indicator, id, "the file's name");
        if (!placed.contains(id)) {
            problems.add(Place.of(path), "a file that no node names", "a place in the tree, or no file");
        }
        stated(indicator, "select");
        stated(indicator, "normalise");
        Set<String> columns = known.columns();
        if (columns != null && indicator.get("column").isEmpty() && !columns.contains(id)) {
            problems.addUnknown(
                    indicator.at(),
                    "no column, and no data column '" + id + "'",
                    "the name of a data column",
                    id,
                    columns);
        }
    }

    private void groups() {
        Map<String, Integer> ids = new HashMap<>();
        for (Mapping group : mappings(methodology, "groups")) {
            group.get("id").ifPresent(id -> unique(id, ids, "group"));
            if (group.get("members-of").isEmpty() && group.get("criteria").isEmpty()) {
                problems.add(group.at(), "neither members-of nor criteria", "one of them at least");
            }
            for (Mapping criterion : mappings(group, "criteria")) {
                stated(criterion, "select");
                Optional<Double> least = number(criterion, "at-least");
                Optional<Double> most = number(criterion, "at-most");
                if (criterion.get("at-least").isEmpty()
                        && criterion.get("at-most").isEmpty()) {
                    problems.add(criterion.at(), "neither at-least nor at-most", "one of them at least");
                } else if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
                    problems.add(criterion.at(), "at-least above at-most", "bounds that a value can meet");
                }
            }
        }
    }

    private void choices() {
        Map<String, Integer> ids = new HashMap<>();
        List<String> decisions =
                RuleFormat.DECISIONS.stream().map(Shape.Key::name).toList();
        for (Mapping choice : mappings(methodology, "robustness")) {
            choice.get("id").ifPresent(id -> unique(id, ids, "choice"));
            if (choice.get("aggregate").orElse(choice) instanceof Sequence alternatives) {
                alternatives.items().forEach(aggregate -> methods.names(aggregate, nodes.keySet()));
            }
            if (choice.get("nodes").orElse(choice) instanceof Sequence named) {
                named.items().forEach(this::knownNode);
            }
            List<String> taken =
                    decisions.stream().filter(d -> choice.get(d).isPresent()).toList();
            if (taken.size() != 1) {
                problems.add(
                        choice.at(),
                        taken.isEmpty() ? "no decision" : String.join(" and ", taken),
                        "one of " + String.join(", ", decisions));
            }
        }
    }

    private void knownNode(YamlNode of) {
        if (of instanceof Scalar s && s.kind() == Scalar.Kind.TEXT && !nodes.containsKey(s.text())) {
            problems.addUnknown(
                    s.at(),
                    "the unknown node '" + s.text() + "'",
                    "the id of a node of the tree",
                    s.text(),
                    nodes.keySet());
        }
    }

    private void uniqueNode(YamlNode id) {
        unique(id, nodes, "node");
    }

    private void unique(YamlNode id, Map<String, Integer> ids, String noun) {
        if (id instanceof Scalar s && s.kind() == Scalar.Kind.TEXT) {
            Integer first = ids.putIfAbsent(s.text(), s.at().line());
            if (first != null) {
                problems.add(
                        s.at(),
                        "the id '" + s.text() + "' a second time",
                        "an id that no other " + noun + " has (the first is on line " + first + ")");
            }
        }
    }

    private void sameId(Mapping file, String name, String what) {
        file.get("id")
                .filter(id -> id instanceof Scalar s
                        && s.kind() == Scalar.Kind.TEXT
                        && !s.text().equals(name))
                .ifPresent(id -> problems.add(id.at(), id.words(), what + ", '" + name + "'"));
    }

    /** What is stated here, or else among the defaults. */
    private Optional<YamlNode> step(Mapping node, String step) {
        return node.get(step).or(() -> methodology
                .get("defaults")
                .flatMap(d -> d instanceof Mapping m ? m.get(step) : Optional.empty()));
    }

    /** A step that is needed must stand here or among the defaults. */
    private void stated(Mapping node, String step) {
        if (step(node, step).isEmpty()) {
            problems.add(node.at(), "no " + step, "the key '" + step + "' here or among the defaults");
        }
    }

    private void someWeight(Mapping branch) {
        List<Mapping> children = mappings(branch, "children");
        if (!children.isEmpty()
                && children.stream()
                        .allMatch(c -> number(c, "weight").filter(w -> w == 0).isPresent())) {
            problems.add(
                    branch.get("children").orElse(branch).at(),
                    "weights that are all 0",
                    "one above 0 at least, or no weights");
        }
    }

    private static Optional<Double> number(Mapping mapping, String key) {
        return mapping.get(key)
                .filter(n -> n instanceof Scalar s && s.kind() == Scalar.Kind.NUMBER)
                .map(n -> ((Scalar) n).number());
    }

    private static List<Mapping> mappings(Mapping parent, String key) {
        List<Mapping> found = new ArrayList<>();
        if (parent.get(key).orElse(parent) instanceof Sequence list) {
            list.items().stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .forEach(found::add);
        }
        return found;
    }

    private static String idOf(String path) {
        return path.substring(RuleFormat.INDICATOR_FOLDER.length(), path.length() - ".yaml".length());
    }
}
