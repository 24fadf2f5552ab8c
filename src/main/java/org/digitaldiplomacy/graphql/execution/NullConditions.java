package org.digitaldiplomacy.graphql.execution;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code @skip} and {@code @include} whose condition is a variable that is null. Validation lets it pass where the
 * variable has a default; graphql-java knows no answer then.
 */
final class NullConditions {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Map<String, Object> variables;

    private NullConditions(Document document, Map<String, Object> variables) {
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    /**
     * Passes over what other conditions leave out.
     *
     * @throws Refused where there is one
     */
    static void refuse(Document document, OperationDefinition operation, Map<String, Object> variables) {
        if (variables.containsValue(null)) {
            new NullConditions(document, variables).visit(operation.getSelectionSet());
        }
    }

    private void visit(@Nullable SelectionSet selections) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof DirectivesContainer<?> container && isLeftOut(container)) {
                continue;
            }
            if (selection instanceof Field field) {
                visit(field.getSelectionSet());
            } else if (selection instanceof InlineFragment inline) {
                visit(inline.getSelectionSet());
            } else if (selection instanceof FragmentSpread spread && visited.add(spread.getName())) {
                Optional.ofNullable(fragments.get(spread.getName())).ifPresent(part -> visit(part.getSelectionSet()));
            }
        }
    }

    private boolean isLeftOut(DirectivesContainer<?> container) {
        for (Directive directive : container.getDirectives()) {
            Argument condition = directive.getArgument("if");
            if (condition != null
                    && isTrue(directive, condition.getValue())
                            == directive.getName().equals("skip")) {
                return true;
            }
        }
        return false;
    }

    /** A variable that is not given has its default; where that leaves nothing out, nothing is missed here. */
    private boolean isTrue(Directive directive, Value<?> condition) {
        if (!(condition instanceof VariableReference variable)) {
            return condition instanceof BooleanValue literal && literal.isValue();
        } else if (variables.containsKey(variable.getName()) && variables.get(variable.getName()) == null) {
            throw new Refused(
                    ErrorCode.BAD_USER_INPUT,
                    "@" + directive.getName() + " needs true or false, found variable '$" + variable.getName()
                            + "', which is null");
        }
        return Boolean.TRUE.equals(
                variables.getOrDefault(variable.getName(), !directive.getName().equals("skip")));
    }
}
