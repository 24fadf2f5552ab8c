package org.digitaldiplomacy.graphql.execution;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.List;

/** Finds the directives that graphql-java knows and the served schema does not. */
final class ForeignDirectives extends NodeVisitorStub {

    private final List<ValidationError> found = new ArrayList<>();

    private ForeignDirectives() {}

    /** Leaves directives unknown to graphql-java's own schema to its validation. */
    static List<ValidationError> in(Document document) {
        ForeignDirectives visitor = new ForeignDirectives();
        new NodeTraverser().preOrder(visitor, document);
        return visitor.found;
    }

    @Override
    public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
        if (ServedSchema.isAddedByLibrary(directive.getName())) {
            found.add(ValidationError.newValidationError()
                    .validationErrorType(ValidationErrorType.UnknownDirective)
                    .sourceLocation(directive.getSourceLocation())
                    .description("Unknown directive '" + directive.getName() + "'")
                    .build());
        }
        return TraversalControl.CONTINUE;
    }
}
