package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionResult;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Tells which answers stay right for ever: those that speak of nothing but what is frozen. */
@Singleton
public final class Permanence {

    private final GraphQLSchema schema;
    private final Documents documents;
    private final LastingFields fields;

    Permanence(ServedSchema served, Documents documents, LastingFields fields) {
        this.schema = served.schema();
        this.documents = documents;
        this.fields = fields;
    }

    /** @param result without errors; what is not there may still come, so that every field of the root must be there */
    public boolean of(GraphQlRequest request, ExecutionResult result) {
        PreparsedDocumentEntry entry = documents.document(request.query());
        return !entry.hasErrors()
                && result.getData() instanceof Map<?, ?> data
                && !data.containsValue(null)
                && mayLast(entry.getDocument())
                && allLast(entry.getDocument(), request);
    }

    /** Spares most documents the traversal. */
    private boolean mayLast(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
                .anyMatch(field -> !field.getArguments().isEmpty() && fields.lasts("Query", field.getName()));
    }

    private boolean allLast(Document document, GraphQlRequest request) {
        Visitor visitor = new Visitor();
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(document)
                .operationName(request.operationName())
                .variables(new HashMap<>(request.variables()))
                .build()
                .visitPreOrder(visitor);
        return visitor.allLast;
    }

    private final class Visitor extends QueryVisitorStub {

        private boolean allLast = true;

        @Override
        public void visitField(QueryVisitorFieldEnvironment visited) {
            String name = visited.getField().getName();
            if (!allLast || visited.isTypeNameIntrospectionField()) {
                return;
            }
            allLast = visited.getParentEnvironment() == null
                    ? fields.pins(name, visited.getArguments())
                    : fields.lasts(
                            GraphQLTypeUtil.unwrapAll(visited.getParentType()).getName(), name);
        }
    }
}
