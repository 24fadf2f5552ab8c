package org.digitaldiplomacy.graphql.execution;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a document asks for, counted without the schema and with every fragment spread out. A fragment is counted
 * once however often it is spread, so that counting is linear in the document's length.
 *
 * @param depth of the deepest field; 1 for a field of the root
 * @param repetitions fields written again under the same name in the same selection
 */
record DocumentShape(int depth, long fields, long aliases, long directives, long repetitions) {

    private static final DocumentShape NOTHING = new DocumentShape(0, 0, 0, 0, 0);

    /** Enough to be over any limit, and far from overflow. */
    private static final long PLENTY = 1L << 40;

    static DocumentShape of(Document document) {
        Counter counter = new Counter(document);
        DocumentShape whole = NOTHING;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            whole = whole.plus(directives(operation)).plus(counter.count(operation.getSelectionSet()));
        }
        return whole;
    }

    private DocumentShape plus(DocumentShape other) {
        return new DocumentShape(
                Math.max(depth, other.depth),
                Math.min(PLENTY, fields + other.fields),
                Math.min(PLENTY, aliases + other.aliases),
                Math.min(PLENTY, directives + other.directives),
                Math.min(PLENTY, repetitions + other.repetitions));
    }

    private DocumentShape oneDeeper() {
        return new DocumentShape(depth + 1, fields, aliases, directives, repetitions);
    }

    private static DocumentShape directives(DirectivesContainer<?> container) {
        List<Directive> directives = container.getDirectives();
        return directives.isEmpty() ? NOTHING : new DocumentShape(0, 0, 0, directives.size(), 0);
    }

    private static final class Counter {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentShape> counted = new HashMap<>();

        Counter(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        }

        DocumentShape count(@Nullable SelectionSet selections) {
            if (selections == null) {
                return NOTHING;
            }
            DocumentShape sum = NOTHING;
            Set<String> names = new HashSet<>();
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.plus(count(selection));
                if (selection instanceof Field field && !names.add(field.getResultKey())) {
                    sum = sum.plus(new DocumentShape(0, 0, 0, 0, 1));
                }
            }
            return sum;
        }

        private DocumentShape count(Selection<?> selection) {
            if (selection instanceof Field field) {
                DocumentShape own = new DocumentShape(0, 1, field.getAlias() == null ? 0 : 1, 0, 0);
                return own.plus(directives(field))
                        .plus(count(field.getSelectionSet()))
                        .oneDeeper();
            } else if (selection instanceof InlineFragment inline) {
                return directives(inline).plus(count(inline.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread) {
                return directives(spread).plus(fragment(spread.getName()));
            }
            return NOTHING;
        }

        /** Unknown fragments and those that contain themselves count for nothing here: validation refuses them. */
        private DocumentShape fragment(String name) {
            DocumentShape known = counted.get(name);
            FragmentDefinition fragment = fragments.get(name);
            if (known != null || fragment == null) {
                return known == null ? NOTHING : known;
            }
            counted.put(name, NOTHING);
            DocumentShape shape = directives(fragment).plus(count(fragment.getSelectionSet()));
            counted.put(name, shape);
            return shape;
        }
    }
}
