package org.digitaldiplomacy.graphql.execution;

import static graphql.introspection.Introspection.DirectiveLocation.FIELD_DEFINITION;
import static java.util.Objects.requireNonNull;

import graphql.Scalars;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.smallrye.graphql.schema.model.EnumType;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.graphql.view.AsPartialDate;
import org.digitaldiplomacy.model.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Types of the schema as they are served: those that SmallRye finds, with these additions. Enums of the inner packages are
 * described by their {@link Meaning}; texts that are partial dates have a scalar of that name; each field of the query
 * takes the language of the names below it. A field that can fail alone is nullable, so that its failure takes nothing else of
 * the answer with it, and {@code @semanticNonNull} tells clients that it is null with an error only. Root fields, fields
 * with arguments and lists from the database are such fields.
 *
 * @see <a href="https://specs.apollo.dev/nullability/v0.4/">the directive's specification</a>
 */
final class ServedTypes {

    static final GraphQLDirective SEMANTIC_NON_NULL = GraphQLDirective.newDirective()
            .name("semanticNonNull")
            .description(
                    "The field is null only where errors has an entry with its path; levels says at which depth of a"
                            + " list, 0 being the field itself.")
            .argument(GraphQLArgument.newArgument()
                    .name("levels")
                    .type(GraphQLNonNull.nonNull(GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLInt))))
                    .defaultValueProgrammatic(List.of(0)))
            .validLocation(FIELD_DEFINITION)
            .build();

    /** Definitions that graphql-java's printer leaves out. */
    static final String HEAD = """
            "%s"
            directive @semanticNonNull(levels: [Int!]! = [0]) on FIELD_DEFINITION

            """.formatted(SEMANTIC_NON_NULL.getDescription());

    private static final String LANGUAGE =
            "Language of the names in the answer, here and in all below, by its BCP 47 tag: fr. By default what the client's"
                    + " Accept-Language prefers. Countries and regions have names in all languages of the Unicode CLDR, other"
                    + " things in English, French and Spanish.";

    /** By ids alone, as Relay has it. */
    private static final Set<String> REFETCHED = Set.of("node", "nodes");

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Schema model;
    private final ClassloadingService classes = ClassloadingService.get();

    private ServedTypes(Schema model) {
        this.model = model;
    }

    /** Changes the definitions, and gives them back. */
    static TypeDefinitionRegistry of(TypeDefinitionRegistry found, Schema model) {
        ServedTypes served = new ServedTypes(model);
        found.getTypes(ObjectTypeDefinition.class).forEach(type -> replace(found, type, served.object(type)));
        found.getTypes(InputObjectTypeDefinition.class).forEach(type -> replace(found, type, served.input(type)));
        found.getTypes(EnumTypeDefinition.class).forEach(type -> replace(found, type, served.described(type)));
        return found;
    }

    private static void replace(TypeDefinitionRegistry all, SDLDefinition<?> old, SDLDefinition<?> served) {
        all.remove(old);
        all.add(served);
    }

    private ObjectTypeDefinition object(ObjectTypeDefinition type) {
        Set<String> dates = partialDates(model.getTypes().get(type.getName()));
        List<FieldDefinition> fields = type.getFieldDefinitions().stream()
                .map(field -> dates.contains(field.getName())
                        ? field.transform(served -> served.type(partialDate(field.getType())))
                        : field)
                .map(field -> type.getName().equals("Query") && !REFETCHED.contains(field.getName())
                        ? inLanguage(field)
                        : field)
                .map(field -> canFail(type.getName(), field) ? nullable(field) : field)
                .toList();
        return type.transform(served -> served.fieldDefinitions(fields));
    }

    private InputObjectTypeDefinition input(InputObjectTypeDefinition type) {
        InputType known = requireNonNull(model.getInputs().get(type.getName()));
        Set<String> dates = marked(known.getClassName());
        return type.transform(served -> served.inputValueDefinitions(type.getInputValueDefinitions().stream()
                .map(field -> dates.contains(field.getName())
                        ? field.transform(one -> one.type(partialDate(field.getType())))
                        : field)
                .toList()));
    }

    private Set<String> partialDates(@Nullable Type known) {
        return known == null ? Set.of() : marked(known.getClassName());
    }

    /** Components of a record that are partial dates. */
    private Set<String> marked(String record) {
        RecordComponent[] components = classes.loadClass(record).getRecordComponents();
        return components == null
                ? Set.of()
                : Arrays.stream(components)
                        .filter(component -> component.isAnnotationPresent(AsPartialDate.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet());
    }

    private static graphql.language.Type<?> partialDate(graphql.language.Type<?> text) {
        TypeName date = TypeName.newTypeName("PartialDate").build();
        return text instanceof NonNullType ? NonNullType.newNonNullType(date).build() : date;
    }

    private static FieldDefinition inLanguage(FieldDefinition field) {
        InputValueDefinition language = InputValueDefinition.newInputValueDefinition()
                .name(Languages.ARGUMENT)
                .type(TypeName.newTypeName("String").build())
                .description(new Description(LANGUAGE, null, false))
                .build();
        return field.transform(served -> served.inputValueDefinition(language));
    }

    private boolean canFail(String type, FieldDefinition field) {
        return field.getType() instanceof NonNullType nonNull
                && (ROOTS.contains(type)
                        || !field.getInputValueDefinitions().isEmpty()
                        || (nonNull.getType() instanceof ListType && isResolved(type, field.getName())));
    }

    private boolean isResolved(String type, String field) {
        Type known = model.getTypes().get(type);
        return known != null && known.getOperations().containsKey(field);
    }

    private static FieldDefinition nullable(FieldDefinition field) {
        return field.transform(served -> served.type(((NonNullType) field.getType()).getType())
                .directive(Directive.newDirective()
                        .name(SEMANTIC_NON_NULL.getName())
                        .build()));
    }

    private EnumTypeDefinition described(EnumTypeDefinition type) {
        EnumType known = requireNonNull(model.getEnums().get(type.getName()));
        Class<?> own = classes.loadClass(known.getClassName());
        Meaning meaning = own.getAnnotation(Meaning.class);
        return meaning == null
                ? type
                : type.transform(served -> served.description(words(meaning))
                        .enumValueDefinitions(type.getEnumValueDefinitions().stream()
                                .map(value ->
                                        value.transform(one -> one.description(words(meaning(own, value.getName())))))
                                .toList()));
    }

    private static @Nullable Meaning meaning(Class<?> own, String constant) {
        try {
            return own.getField(constant).getAnnotation(Meaning.class);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Description words(@Nullable Meaning meaning) {
        return meaning == null ? null : new Description(meaning.value(), null, false);
    }
}
