package org.digitaldiplomacy.graphql.execution;

import graphql.language.Document;
import graphql.parser.ParserOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Refuses documents that ask for too much, before they are validated. */
@Singleton
final class DocumentLimits {

    private final LimitSettings settings;

    DocumentLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /** Stops the parser itself where a document has too many tokens. */
    ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(settings.tokens()).captureIgnoredChars(false));
    }

    Refused tooManyTokens() {
        return new Refused(
                ErrorCode.LIMIT_EXCEEDED,
                "A document may have " + settings.tokens() + " tokens and nest 500 deep; this one has more.",
                Map.of("limit", "tokens", "allowed", settings.tokens()));
    }

    /** The first limit that the document breaks; empty where it keeps them all. */
    Optional<Refused> broken(Document document) {
        DocumentShape shape = DocumentShape.of(document);
        return over("depth", shape.depth(), settings.depth())
                .or(() -> over("aliases", shape.aliases(), settings.aliases()))
                .or(() -> over("directives", shape.directives(), settings.directives()))
                .or(() -> over("repetitions", shape.repetitions(), settings.repetitions()))
                .or(() -> over("fields", shape.fields(), settings.fields()));
    }

    private static Optional<Refused> over(String limit, long found, int allowed) {
        if (found <= allowed) {
            return Optional.empty();
        }
        String message = "A document's " + limit + " may be at most " + allowed + ", found " + found + ".";
        return Optional.of(new Refused(
                ErrorCode.LIMIT_EXCEEDED, message, Map.of("limit", limit, "allowed", allowed, "found", found)));
    }
}
