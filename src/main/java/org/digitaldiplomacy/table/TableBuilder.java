package org.digitaldiplomacy.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.digitaldiplomacy.model.Described;
import org.digitaldiplomacy.table.Table.Intake;
import org.jspecify.annotations.Nullable;

/** Facts of a table beside its columns, which its record tells. */
final class TableBuilder<R extends Record> {

    /** Names of ids that downloads call by the table's noun. */
    private static final List<String> IDS = List.of("id", "code");

    final Class<R> type;
    final String name;
    final String noun;
    final List<List<String>> keys = new ArrayList<>();
    final List<Placed> added = new ArrayList<>();
    String stored;
    String address;
    String about = "";
    boolean isNeeded;
    Intake intake = Intake.EDITED;
    List<String> filters = List.of();
    List<String> order = List.of();

    /** A column that downloads have behind another. */
    record Placed(String after, Added column) {}

    private TableBuilder(Class<R> type, String name, String noun) {
        this.type = type;
        this.name = name;
        this.noun = noun;
        this.stored = noun;
        this.address = name.replace('_', '-');
    }

    /** @param noun of a row, which is also the database's name for the table unless told otherwise */
    static <R extends Record> TableBuilder<R> of(Class<R> type, String name, String noun) {
        return new TableBuilder<>(type, name, noun);
    }

    TableBuilder<R> about(String sentence) {
        about = sentence;
        return this;
    }

    TableBuilder<R> at(String other) {
        address = other;
        return this;
    }

    TableBuilder<R> storedAs(String other) {
        stored = other;
        return this;
    }

    TableBuilder<R> needed() {
        isNeeded = true;
        return this;
    }

    TableBuilder<R> measured() {
        intake = Intake.MEASURED;
        return this;
    }

    TableBuilder<R> key(String... columns) {
        keys.add(List.of(columns));
        return this;
    }

    TableBuilder<R> orderedBy(String... columns) {
        order = List.of(columns);
        return this;
    }

    TableBuilder<R> filters(String... parameters) {
        filters = List.of(parameters);
        return this;
    }

    TableBuilder<R> add(String after, Added column) {
        added.add(new Placed(after, column));
        return this;
    }

    Table<R> build() {
        RecordShape shape = new RecordShape(type);
        return new Table<>(
                this, shape, shape.components().stream().map(this::column).toList());
    }

    private Column column(RecordComponent component) {
        Described described = Objects.requireNonNull(component.getAnnotation(Described.class));
        String spelt = described.name().isEmpty() ? Column.snake(component.getName()) : described.name();
        boolean isId = IDS.contains(spelt) && keys.get(0).equals(List.of(spelt));
        Kind kind = Kind.of(component.getType(), described);
        return new Column(
                spelt,
                isId ? noun : spelt,
                component.getType(),
                described,
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                kind,
                switch (kind) {
                    case TOKEN, VOCABULARY, DATE -> RecordShape.ofText(component.getType());
                    default -> null;
                });
    }
}
