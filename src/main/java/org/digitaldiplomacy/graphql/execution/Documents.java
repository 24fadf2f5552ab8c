package org.digitaldiplomacy.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parsed, limited and validated documents, or what is wrong with them; remembered by their text. */
@Singleton
public final class Documents implements PreparsedDocumentProvider {

    /** A parsed document's heap, as a multiple of its text's characters. */
    private static final int HEAP_PER_CHARACTER = 40;

    private static final int HEAP_AT_LEAST = 2_000;

    private final GraphQLSchema schema;
    private final DocumentLimits limits;
    private final Suggestions suggestions;
    private final Cache<String, PreparsedDocumentEntry> remembered;

    Documents(ServedSchema served, DocumentLimits limits, LimitSettings settings) {
        this.schema = served.schema();
        this.limits = limits;
        this.suggestions = new Suggestions(schema);
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(settings.documentCacheBytes().asLongValue())
                .<String, PreparsedDocumentEntry>weigher(
                        (text, entry) -> HEAP_AT_LEAST + HEAP_PER_CHARACTER * text.length())
                .build();
    }

    /** The document of this text, ready to run, or the errors that keep it from running. */
    public PreparsedDocumentEntry document(String text) {
        return remembered.get(text, this::prepare);
    }

    /** Operation that a request selects; empty where it selects none. */
    public Optional<Operation> operation(GraphQlRequest request) {
        return meant(request.query(), request.operationName()).map(OperationDefinition::getOperation);
    }

    /** The operation of this name, or the only one; empty where there is none, or the document is not valid. */
    Optional<OperationDefinition> meant(String text, @Nullable String name) {
        PreparsedDocumentEntry entry = document(text);
        if (entry.hasErrors()) {
            return Optional.empty();
        }
        List<OperationDefinition> all = entry.getDocument().getDefinitionsOfType(OperationDefinition.class);
        boolean isNamed = name != null && !name.isEmpty();
        return all.stream()
                .filter(each ->
                        isNamed ? each.getName() != null && each.getName().equals(name) : all.size() == 1)
                .findFirst();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> unused) {
        return CompletableFuture.completedFuture(document(input.getQuery()));
    }

    private PreparsedDocumentEntry prepare(String text) {
        Document document;
        try {
            document = parse(text);
        } catch (ParseCancelledException | ParseCancelledTooDeepException | ParseCancelledTooManyCharsException stop) {
            return new PreparsedDocumentEntry(ErrorBody.error(limits.tooManyTokens()));
        } catch (InvalidSyntaxException syntax) {
            return new PreparsedDocumentEntry(syntax.toInvalidSyntaxError());
        }
        Optional<GraphQLError> broken = limits.broken(document).map(ErrorBody::error);
        if (broken.isPresent()) {
            return new PreparsedDocumentEntry(broken.get());
        }
        List<ValidationError> foreign = ForeignDirectives.in(document);
        List<ValidationError> errors =
                foreign.isEmpty() ? ParseAndValidate.validate(schema, document, Locale.ENGLISH) : foreign;
        if (errors.isEmpty()) {
            errors = DeferRules.broken(schema, document);
        }
        return errors.isEmpty()
                ? new PreparsedDocumentEntry(document)
                : new PreparsedDocumentEntry(once(errors).stream()
                        .map(error -> suggestions.improve(error, document))
                        .toList());
    }

    /** Merges equal errors into one with all locations: a small document gets no large answer. */
    private static List<ValidationError> once(List<ValidationError> errors) {
        return errors.stream()
                .collect(Collectors.groupingBy(ValidationError::getMessage, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> alike.size() == 1 ? alike.get(0) : joined(alike))
                .toList();
    }

    private static ValidationError joined(List<ValidationError> alike) {
        ValidationError first = alike.get(0);
        return ValidationError.newValidationError()
                .validationErrorType(first.getValidationErrorType())
                .queryPath(first.getQueryPath())
                .description(first.getDescription())
                .sourceLocations(alike.stream()
                        .flatMap(error -> error.getLocations().stream())
                        .toList())
                .build();
    }

    private Document parse(String text) {
        ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
                .document(Descriptions.blanked(text))
                .parserOptions(limits.parserOptions())
                .locale(Locale.ENGLISH)
                .build();
        return new Parser().parseDocument(environment);
    }
}
