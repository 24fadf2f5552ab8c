package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                    type Query { country(code: String!): Country  countries(filter: CountryFilter, orderBy: CountryOrder, first: Int): [Country!]! }
                    type Country { name(language: String): String!  population: Float }
                    input CountryFilter { regions: [String!]  isSmall: Boolean! = true }
                    enum CountryOrder { NAME POPULATION }
                    """),
                    RuntimeWiring.newRuntimeWiring().build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ countries { nmae } } | Field 'nmae' in type 'Country' is undefined; did you mean 'name'?",
                "{ countries { flags } } | Field 'flags' in type 'Country' is undefined",
                "{ countries(frist: 3) { name } } | field 'countries' of type 'Query' has no argument 'frist'; did you mean 'first'?",
                "{ countries { name(langauge: \"fr\") } } |"
                        + " field 'name' of type 'Country' has no argument 'langauge'; did you mean 'language'?",
                "{ countries { ...Named } } fragment Named on Country { name(langauge: \"fr\") } |"
                        + " field 'name' of type 'Country' has no argument 'langauge'; did you mean 'language'?",
                "{ country { name } } | field 'country' of type 'Query' needs its argument 'code' of type String!",
                "query ($f: CountryFilters) { countries(filter: $f) { name } } |"
                        + " Unknown type 'CountryFilters'; did you mean 'CountryFilter'?",
                "{ countries(filter: {region: \"a' with value '\"}) { name } } |"
                        + " argument 'filter': 'CountryFilter' has no field 'region'; did you mean 'regions'?",
                "{ countries(orderBy: SIZE) { name } } |"
                        + " argument 'orderBy': found SIZE, expected one of NAME, POPULATION",
                "{ countries(filter: {isSmall: null}) { name } } | argument 'filter.isSmall' must not be null",
            })
    void says_what_was_probably_meant(String query, String message) {
        Document document = new Parser().parseDocument(query);
        List<ValidationError> errors = new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH);
        assertThat(errors).isNotEmpty();
        assertThat(ErrorBody.of(new Suggestions(SCHEMA).improve(errors.get(0), document)))
                .containsEntry("message", message)
                .containsKey("locations");
    }
}
