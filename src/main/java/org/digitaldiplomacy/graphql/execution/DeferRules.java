package org.digitaldiplomacy.graphql.execution;

import graphql.ExperimentalApi;
import graphql.i18n.I18n;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.LanguageTraversal;
import graphql.validation.RulesVisitor;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorCollector;
import graphql.validation.rules.DeferDirectiveLabel;
import graphql.validation.rules.DeferDirectiveOnRootLevel;
import graphql.validation.rules.DeferDirectiveOnValidOperation;
import java.util.List;
import java.util.Locale;

/** The library's rules on {@code @defer}, which it leaves out of ordinary validation. */
final class DeferRules {

    private DeferRules() {}

    /** @param document otherwise valid */
    static List<ValidationError> broken(GraphQLSchema schema, Document document) {
        I18n texts = I18n.i18n(I18n.BundleType.Validation, Locale.ENGLISH);
        ValidationContext context = new ValidationContext(schema, document, texts);
        context.getGraphQLContext().put(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true);
        ValidationErrorCollector found = new ValidationErrorCollector();
        new LanguageTraversal()
                .traverse(
                        document,
                        new RulesVisitor(
                                context,
                                List.of(
                                        new DeferDirectiveLabel(context, found),
                                        new DeferDirectiveOnRootLevel(context, found),
                                        new DeferDirectiveOnValidOperation(context, found))));
        return found.getErrors();
    }
}
