package org.digitaldiplomacy.rules;

import java.util.List;
import java.util.Optional;

/**
 * The keys that a mapping in a rule file may have.
 *
 * @param article what it describes, with its article: {@code "a criterion"}
 */
record Shape(String article, List<Key> keys) {

    Shape {
        keys = List.copyOf(keys);
    }

    static Shape of(String article, Key... keys) {
        return new Shape(article, List.of(keys));
    }

    Optional<Key> key(String name) {
        return keys.stream().filter(k -> k.name().equals(name)).findFirst();
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    /** @param meaning one sentence, shown by editors */
    record Key(String name, boolean required, Form form, String meaning) {}
}
