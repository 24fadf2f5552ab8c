package org.digitaldiplomacy.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.jspecify.annotations.Nullable;

/** Expected form of a value in a rule file. The reader checks it and the JSON Schema states it. */
sealed interface Form {

    /** Expectation in words. */
    String words();

    /** A value that stands alone. */
    sealed interface OfScalar extends Form {}

    /** A text that stands alone. */
    sealed interface OfText extends OfScalar {}

    /** @param pattern that it matches as a whole; null where any text will do */
    record Text(String words, @Nullable Pattern pattern) implements OfText {}

    /** The name of something that stands elsewhere: checked against the names known, where they are. */
    record Reference(Kind kind) implements OfText {

        enum Kind {
            COLUMN("the name of a data column"),
            GROUP("a group of the data"),
            UNIT("a unit's code, such as \"EST\""),
            INDICATOR("an indicator that has a file in indicators/"),
            NODE("the id of a node of the tree");

            private final String words;

            Kind(String words) {
                this.words = words;
            }
        }

        @Override
        public String words() {
            return kind.words;
        }
    }

    record Decimal(
            @Nullable Double lower,
            boolean lowerExcluded,
            @Nullable Double upper) implements OfScalar {
        @Override
        public String words() {
            return "a number" + bounds(lower, lowerExcluded, upper);
        }
    }

    record Whole(
            @Nullable Double lower,
            boolean lowerExcluded,
            @Nullable Double upper) implements OfScalar {
        @Override
        public String words() {
            return "a whole number" + bounds(lower, lowerExcluded, upper);
        }
    }

    record Flag() implements OfScalar {
        @Override
        public String words() {
            return "true or false";
        }
    }

    record Choice(List<String> choices) implements OfText {
        @Override
        public String words() {
            return "one of " + String.join(", ", choices);
        }
    }

    /** Text → a value. */
    record Scale(OfText key, OfScalar value, String words) implements Form {}

    /** The post of a scale. */
    record Post() implements Form {
        @Override
        public String words() {
            return org.digitaldiplomacy.scoring.method.Post.WORDS;
        }
    }

    /**
     * A list that is not empty.
     *
     * @param distinct whether no item may come twice
     */
    record Items(Form item, boolean distinct) implements Form {
        @Override
        public String words() {
            return "a list, each " + item.words();
        }
    }

    /** A node's children, which may have children themselves. */
    record Children() implements Form {

        Either each() {
            return new Either("indicator", RuleFormat.LEAF, RuleFormat.BRANCH);
        }

        @Override
        public String words() {
            return "a list, each " + each().words();
        }
    }

    /** A method's name, or the name as the only key with the parameters below. */
    record Method(Class<? extends Step> step) implements Form {
        @Override
        public String words() {
            return "a method's name, or one name with its parameters, as in {name: {parameter: value}}";
        }
    }

    /** A mapping with named keys. */
    record Fields(Shape shape) implements Form {
        @Override
        public String words() {
            return "a mapping with the keys of " + shape.article();
        }
    }

    /** One of two mappings: {@code marked} where it has the key {@code mark}, {@code other} where it has not. */
    record Either(String mark, Shape marked, Shape other) implements Form {
        @Override
        public String words() {
            return "a mapping with the keys of " + marked.article() + " or of " + other.article();
        }

        Shape of(YamlNode.Mapping mapping) {
            return mapping.get(mark).isPresent() ? marked : other;
        }
    }

    /** The form that a method's parameter takes. */
    static Form of(Parameter p) {
        return switch (p.type()) {
            case NUMBER -> new Decimal(p.lower(), p.lowerExcluded(), p.upper());
            case INTEGER -> new Whole(p.lower(), p.lowerExcluded(), p.upper());
            case FLAG -> new Flag();
            case TEXT -> new Text("a text", null);
            case CHOICE -> new Choice(p.choices());
            case COLUMN -> new Reference(Reference.Kind.COLUMN);
            case COLUMNS -> new Items(new Reference(Reference.Kind.COLUMN), true);
            case NUMBERS -> new Items(new Decimal(p.lower(), p.lowerExcluded(), p.upper()), false);
            case SCALE ->
                new Scale(new Text("a text", null), new Decimal(null, false, null), "a mapping from text to number");
            case POST -> new Post();
            case TEXTS -> new Scale(new Text("a text", null), new Text("a text", null), "a mapping from text to text");
            case GROUPS ->
                new Scale(
                        new Reference(Reference.Kind.GROUP),
                        new Decimal(p.lower(), p.lowerExcluded(), p.upper()),
                        "a mapping from groups of the data to numbers"
                                + bounds(p.lower(), p.lowerExcluded(), p.upper()));
        };
    }

    private static String bounds(@Nullable Double lower, boolean lowerExcluded, @Nullable Double upper) {
        String from = lower == null ? "" : (lowerExcluded ? " above " : " from ") + plain(lower);
        return from + (upper == null ? "" : (lower == null ? " of at most " : " to ") + plain(upper));
    }

    private static String plain(double x) {
        return x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
    }
}
