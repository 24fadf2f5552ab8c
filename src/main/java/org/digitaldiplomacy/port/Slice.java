package org.digitaldiplomacy.port;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A part of an ordered list.
 *
 * @param hasPrevious whether anything comes before the first item
 * @param hasNext whether anything comes after the last item
 * @param total the length of the whole list, where it was asked for
 */
public record Slice<T>(List<Item<T>> items, boolean hasPrevious, boolean hasNext, OptionalLong total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The values without their positions. */
    public List<T> values() {
        return items.stream().map(Item::value).toList();
    }

    public <R> Slice<R> map(Function<T, R> f) {
        return new Slice<>(
                items.stream()
                        .map(i -> new Item<>(f.apply(i.value()), i.position()))
                        .toList(),
                hasPrevious,
                hasNext,
                total);
    }

    /** One value, and the position to go on from. */
    public record Item<T>(T value, Position position) {}
}
