package org.digitaldiplomacy.rules;

import java.util.List;
import java.util.Optional;

/** A piece of a rule file that knows where it stands. */
sealed interface YamlNode {

    Place at();

    /** Description for messages: {@code the number 5}, {@code a list}. */
    String words();

    /**
     * A single value.
     *
     * @param text as written, without its quotes
     */
    record Scalar(Place at, String text, Kind kind) implements YamlNode {

        /** Kind of an unquoted value. Quoted ones are always text. */
        enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NOTHING,
            /** Already reported as ambiguous. */
            TRAP
        }

        double number() {
            return Double.parseDouble(text);
        }

        @Override
        public String words() {
            return switch (kind) {
                case TEXT -> "'" + text + "'";
                case NUMBER -> "the number " + text;
                case FLAG, TRAP -> text;
                case NOTHING -> "nothing";
            };
        }
    }

    record Sequence(Place at, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /** Keys in the order of the file, none twice. */
    record Mapping(Place at, List<Entry> entries) implements YamlNode {

        record Entry(Scalar key, YamlNode value) {}

        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<YamlNode> get(String key) {
            return entries.stream()
                    .filter(e -> e.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        List<String> keys() {
            return entries.stream().map(e -> e.key().text()).toList();
        }

        @Override
        public String words() {
            return entries.isEmpty()
                    ? "an empty mapping"
                    : "a mapping with " + (entries.size() == 1 ? "the key " : "the keys ") + String.join(", ", keys());
        }
    }

    /** The text below a key of a mapping, where there is one. */
    static Optional<String> textAt(YamlNode node, String key) {
        return node instanceof Mapping m
                ? m.get(key)
                        .filter(Scalar.class::isInstance)
                        .map(Scalar.class::cast)
                        .filter(s -> s.kind() == Scalar.Kind.TEXT)
                        .map(Scalar::text)
                : Optional.empty();
    }
}
