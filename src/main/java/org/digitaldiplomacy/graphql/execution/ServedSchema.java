package org.digitaldiplomacy.graphql.execution;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.Directives;
import graphql.introspection.IntrospectionDataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Schema that the service validates against, executes, prints and tells of itself: the types that SmallRye finds, with the
 * specification's scalars and directives and none beside them. It is made from the schema definition language, so that
 * what clients can download and what introspection says is the same.
 */
@Singleton
public final class ServedSchema {

    /**
     * Directives of the specification of September 2025, the one that clients know of fields that fail alone, and the one
     * by which parts of an answer come later.
     */
    private static final List<GraphQLDirective> DIRECTIVES = List.of(
            Directives.IncludeDirective,
            Directives.SkipDirective,
            Directives.DeprecatedDirective,
            Directives.SpecifiedByDirective,
            Directives.OneOfDirective,
            ServedTypes.SEMANTIC_NON_NULL,
            Directives.DeferDirective);

    private static final IntrospectionDataFetcher<List<GraphQLDirective>> TOLD = environment -> DIRECTIVES;

    private final GraphQLSchema schema;
    private final String sdl;

    /** @param found by SmallRye, with its scalars and its directives */
    ServedSchema(GraphQLSchema found, Schema model) {
        Map<String, TypeResolver> resolvers = resolvers(found);
        GraphQLCodeRegistry registry = SchemaWiring.wire(found.getCodeRegistry(), model)
                .transform(wired -> {
                    wired.dataFetcher(coordinates("__Schema", "directives"), TOLD);
                    resolvers.forEach(wired::typeResolver);
                });
        RuntimeWiring.Builder wiring =
                RuntimeWiring.newRuntimeWiring().strictMode(false).codeRegistry(registry);
        Scalars.ALL.forEach(wiring::scalar);
        resolvers.forEach((type, resolver) -> wiring.type(type, each -> each.typeResolver(resolver)));
        this.schema = new SchemaGenerator()
                .makeExecutableSchema(
                        ServedTypes.of(
                                new SchemaParser().parse(print(found, false) + ServedTypes.HEAD + Scalars.DEFINITIONS),
                                model),
                        wiring.build());
        this.sdl =
                ServedTypes.HEAD + print(schema, true).replace(" @semanticNonNull(levels : [0])", " @semanticNonNull");
    }

    GraphQLSchema schema() {
        return schema;
    }

    /** The schema definition language, with every description. */
    public String sdl() {
        return sdl;
    }

    /** Whether graphql-java puts the directive into every schema, and this one does not tell of it. */
    static boolean isAddedByLibrary(String directive) {
        return directive.equals(Directives.ExperimentalDisableErrorPropagationDirective.getName());
    }

    /** SmallRye knows which object a value of an interface or a union is, by the name of its own type. */
    private static Map<String, TypeResolver> resolvers(GraphQLSchema found) {
        GraphQLCodeRegistry registry = found.getCodeRegistry();
        Map<String, TypeResolver> resolvers = new HashMap<>();
        for (GraphQLNamedType type : found.getAllTypesAsList()) {
            if (type instanceof GraphQLInterfaceType several) {
                resolvers.put(type.getName(), ofServed(registry.getTypeResolver(several)));
            } else if (type instanceof GraphQLUnionType several) {
                resolvers.put(type.getName(), ofServed(registry.getTypeResolver(several)));
            }
        }
        return resolvers;
    }

    private static TypeResolver ofServed(TypeResolver smallRyes) {
        return value -> value.getSchema().getObjectType(smallRyes.getType(value).getName());
    }

    private static String print(GraphQLSchema schema, boolean withScalars) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(withScalars)
                        .includeDirectiveDefinitions(withScalars)
                        .includeDirectiveDefinition(Directives.DeferDirective.getName()::equals)
                        .includeDirectives(ServedSchema::isTold))
                .print(schema);
    }

    private static boolean isTold(String directive) {
        return DIRECTIVES.stream().anyMatch(each -> each.getName().equals(directive));
    }
}
