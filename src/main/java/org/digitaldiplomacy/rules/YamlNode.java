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
     * @param written as it stands in the file, with quotes, marks and line ends
     */
    record Scalar(Place at, String text, Kind kind, String written) implements YamlNode {

        Scalar(Place at, String text, Kind kind) {
            this(at, text, kind, text);
        }

        /**
         * Where a character of the text stands in the file, if it is no blank: only blanks are not written as they are read.
         *
         * @param offset from 0; behind the last character where there are no more
         */
        Place placeOf(int offset) {
            long before = text.chars()
                    .limit(offset)
                    .filter(c -> !Character.isWhitespace(c))
                    .count();
            Place last = at;
            int line = at.line();
            int column = at.column();
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                if (i >= start() && !Character.isWhitespace(c)) {
                    if (before-- == 0) {
                        return new Place(at.file(), line, column, at.path());
                    }
                    last = new Place(at.file(), line, column + 1, at.path());
                }
                line += c == '\n' ? 1 : 0;
                column = c == '\n' ? 1 : column + 1;
            }
            return last;
        }

        /** Where the text begins in what is written, behind a quote or the line of a mark. */
        private int start() {
            if (written.startsWith("|") || written.startsWith(">")) {
                return written.indexOf('\n');
            }
            return written.startsWith("'") || written.startsWith("\"") ? 1 : 0;
        }

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
