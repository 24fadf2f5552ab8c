package org.digitaldiplomacy.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The served schema: valid, described to the last enum value, and the one that stands in the repository. */
@QuarkusTest
class SchemaTest {

    private static final Path GOLDEN = Path.of("docs", "schema.graphql");

    @Test
    void the_schema_in_the_repository_is_the_one_that_is_served() throws IOException {
        String served = sdl();
        Path actual = Path.of("target", "schema.graphql");
        Files.writeString(actual, served);
        assertThat(Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "")
                .as("The schema has changed. Read the difference; clients see it. If it is meant, run: cp " + actual
                        + " " + GOLDEN)
                .isEqualTo(served);
    }

    @Test
    void every_type_field_argument_and_enum_value_is_described() {
        List<String> bare = new ArrayList<>();
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl()));
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__")) {
                continue;
            }
            note(bare, type.getName(), type.getDescription());
            if (type instanceof GraphQLFieldsContainer fields) {
                fields.getFieldDefinitions().forEach(field -> note(bare, type.getName(), field));
            } else if (type instanceof GraphQLInputObjectType input) {
                input.getFields().forEach(f -> note(bare, type.getName() + "." + f.getName(), f.getDescription()));
            } else if (type instanceof GraphQLEnumType values) {
                values.getValues().forEach(v -> note(bare, type.getName() + "." + v.getName(), v.getDescription()));
            }
        }
        assertThat(bare).isEmpty();
    }

    private static void note(List<String> bare, String type, GraphQLFieldDefinition field) {
        String name = type + "." + field.getName();
        note(bare, name, field.getDescription());
        field.getArguments().forEach(a -> note(bare, name + "(" + a.getName() + ")", a.getDescription()));
    }

    private static void note(List<String> bare, String name, @Nullable String description) {
        if (description == null || description.isBlank()) {
            bare.add(name);
        }
    }

    private static String sdl() {
        return RestAssured.get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
