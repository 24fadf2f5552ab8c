package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.UnknownPosition;

/** Small steps that all resolvers take with keys and what was found under them. */
final class Keys {

    private Keys() {}

    /** Empty where the text has not the form of a key, so that nothing can be found under it. */
    static <K> Optional<K> parse(String text, Function<String, K> key) {
        try {
            return Optional.of(key.apply(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static <T> List<T> orEmpty(@Nullable List<T> found) {
        return found == null ? List.of() : found;
    }

    @Nullable
    static <T, R> R map(@Nullable T found, Function<T, R> view) {
        return found == null ? null : view.apply(found);
    }

    /** Asserts that a foreign key of the database holds. */
    static <T> T present(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("a row that another one names is not there");
        }
        return found;
    }

    /** Reads the page, whose cursor may be of another list. */
    static <T> T read(PageArguments arguments, Function<Page, T> pages) {
        Page page = arguments.page();
        try {
            return pages.apply(page);
        } catch (UnknownPosition unknown) {
            Position cursor = present(page.position());
            throw PageArguments.notOfList(page.from() == Page.From.START ? "after" : "before", cursor);
        }
    }
}
