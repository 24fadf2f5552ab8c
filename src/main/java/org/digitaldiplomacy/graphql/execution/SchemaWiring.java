package org.digitaldiplomacy.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import java.util.Collection;

/**
 * Says how each field of SmallRye's schema gets its value: a view's component is read straight from the record, an
 * annotated method is called.
 */
final class SchemaWiring {

    private final Schema model;
    private final GraphQLCodeRegistry.Builder fetchers;
    private final ClassloadingService classes = ClassloadingService.get();

    private SchemaWiring(Schema model, GraphQLCodeRegistry.Builder fetchers) {
        this.model = model;
        this.fetchers = fetchers;
    }

    /** These fetchers in place of SmallRye's. */
    static GraphQLCodeRegistry wire(GraphQLCodeRegistry registry, Schema model) {
        return registry.transform(fetchers -> new SchemaWiring(model, fetchers).replaceFetchers());
    }

    private void replaceFetchers() {
        // SmallRye's, which hides nothing either, matches a pattern for each field of each object.
        fetchers.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        methods("Query", model.getQueries());
        methods("Mutation", model.getMutations());
        model.getSubscriptions()
                .forEach(operation ->
                        fetcher("Subscription", operation.getName(), new SubscribedField(new Resolution(operation))));
        for (Type type : model.getTypes().values()) {
            type.getFields().values().forEach(field -> component(type, field));
            methods(type.getName(), type.getOperations().values());
        }
    }

    private void methods(String type, Collection<Operation> operations) {
        operations.forEach(operation -> fetcher(type, operation.getName(), new Resolution(operation)));
    }

    private void component(Type type, Field field) {
        boolean isPlain = !field.hasTransformation() && !field.isAdaptingWith() && !field.isAdaptingTo();
        if (isPlain) {
            String component = field.getMethodName() == null ? field.getPropertyName() : field.getMethodName();
            fetcher(type.getName(), field.getName(), new Component(classes.loadClass(type.getClassName()), component));
        }
    }

    private void fetcher(String type, String field, DataFetcher<?> fetcher) {
        fetchers.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    }
}
