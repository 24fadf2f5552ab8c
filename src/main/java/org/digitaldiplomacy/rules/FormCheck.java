package org.digitaldiplomacy.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.rules.YamlNode.Mapping;
import org.digitaldiplomacy.rules.YamlNode.Scalar;
import org.digitaldiplomacy.rules.YamlNode.Sequence;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Post;
import org.jspecify.annotations.Nullable;

/** Holds a file against the forms that its values have to have, and notes everything that differs. */
final class FormCheck {

    private final Problems problems;
    private final MethodCheck methods;
    private final KnownNames known;
    private final boolean needsProse;

    /** @param needsProse whether the texts for readers must be there */
    FormCheck(MethodRegistry registry, KnownNames known, boolean needsProse, Problems problems) {
        this.problems = problems;
        this.known = known;
        this.needsProse = needsProse;
        this.methods = new MethodCheck(registry, this, known, problems);
    }

    MethodCheck methods() {
        return methods;
    }

    /** A whole file. */
    void file(YamlNode node, Shape shape) {
        check(node, new Form.Fields(shape));
    }

    void check(YamlNode node, Form form) {
        if (node instanceof Scalar s && s.kind() == Scalar.Kind.TRAP) {
            return; // reported where it was parsed
        }
        boolean fits;
        if (form instanceof Form.Fields f) {
            fits = node instanceof Mapping m && fields(m, f.shape());
        } else if (form instanceof Form.Either e) {
            fits = node instanceof Mapping m && fields(m, e.of(m));
        } else if (form instanceof Form.Items l) {
            fits = node instanceof Sequence s && items(s, l.item(), l.distinct());
        } else if (form instanceof Form.Children c) {
            fits = node instanceof Sequence s && items(s, c.each(), false);
        } else if (form instanceof Form.Method m) {
            fits = methods.check(node, m);
        } else if (form instanceof Form.Scale scale) {
            fits = node instanceof Mapping m && scale(m, scale);
        } else if (form instanceof Form.Post) {
            fits = Post.of(MethodCheck.plain(node)).isPresent();
        } else if (form instanceof Form.OfScalar one) {
            fits = node instanceof Scalar s && scalar(s, one);
        } else {
            throw new IllegalStateException("no such kind: " + form);
        }
        if (!fits) {
            problems.add(node.at(), node.words(), form.words());
        }
    }

    /** @return true, since every key reports for itself */
    private boolean fields(Mapping mapping, Shape shape) {
        for (Mapping.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            Optional<Shape.Key> key = shape.key(name);
            if (key.isPresent()) {
                check(entry.value(), key.get().form());
            } else if (entry.key().kind() != Scalar.Kind.TRAP) {
                problems.addUnknown(
                        entry.key().at(),
                        "the unknown key '" + name + "'",
                        "one of " + String.join(", ", shape.names()),
                        name,
                        shape.names());
            }
        }
        for (Shape.Key key : shape.keys()) {
            boolean isNeeded = key.required() && (needsProse || !RuleFormat.PROSE.contains(key.name()));
            if (isNeeded && mapping.get(key.name()).isEmpty()) {
                problems.add(
                        mapping.at(),
                        "no " + key.name(),
                        "the key '" + key.name() + "': " + key.form().words());
            }
        }
        return true;
    }

    private boolean items(Sequence list, Form item, boolean distinct) {
        Map<String, Integer> lines = new HashMap<>();
        for (YamlNode node : list.items()) {
            check(node, item);
            if (distinct && node instanceof Scalar s) {
                Integer line = lines.putIfAbsent(s.text(), s.at().line());
                if (line != null) {
                    problems.add(s.at(), s.words() + " a second time", "it once (the first is on line " + line + ")");
                }
            }
        }
        return !list.items().isEmpty();
    }

    private boolean scale(Mapping mapping, Form.Scale form) {
        for (Mapping.Entry entry : mapping.entries()) {
            if (form.key() instanceof Form.Reference) {
                check(entry.key(), form.key());
            }
            check(entry.value(), form.value());
        }
        return !mapping.entries().isEmpty();
    }

    private boolean scalar(Scalar s, Form.OfScalar form) {
        if (form instanceof Form.Decimal d) {
            return s.kind() == Scalar.Kind.NUMBER && within(s.number(), d.lower(), d.lowerExcluded(), d.upper());
        }
        if (form instanceof Form.Whole w) {
            return s.kind() == Scalar.Kind.NUMBER
                    && s.number() == Math.rint(s.number())
                    && within(s.number(), w.lower(), w.lowerExcluded(), w.upper());
        }
        if (form instanceof Form.Flag) {
            return s.kind() == Scalar.Kind.FLAG;
        }
        if (form instanceof Form.OfText text) {
            return text(s, text);
        }
        throw new IllegalStateException("no such kind: " + form);
    }

    private boolean text(Scalar s, Form.OfText form) {
        if (s.kind() == Scalar.Kind.NUMBER || s.kind() == Scalar.Kind.FLAG) {
            problems.add(
                    s.at(), s.words(), form.words() + "; if " + s.text() + " is meant as a text, put it in quotes");
            return true;
        }
        if (s.kind() != Scalar.Kind.TEXT || s.text().isBlank()) {
            return false;
        }
        if (form instanceof Form.Text t) {
            return t.pattern() == null || t.pattern().matcher(s.text()).matches();
        }
        if (form instanceof Form.Choice c) {
            return oneOf(s, form, c.choices());
        }
        if (form instanceof Form.Reference r) {
            return known.of(r.kind()).map(names -> oneOf(s, form, names)).orElse(true);
        }
        throw new IllegalStateException("no such kind: " + form);
    }

    private boolean oneOf(Scalar s, Form form, Collection<String> names) {
        if (!names.contains(s.text())) {
            problems.addUnknown(s.at(), s.words(), form.words(), s.text(), names);
        }
        return true;
    }

    private static boolean within(double x, @Nullable Double lower, boolean lowerExcluded, @Nullable Double upper) {
        boolean enough = lower == null || (lowerExcluded ? x > lower : x >= lower);
        return enough && (upper == null || x <= upper);
    }
}
