package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.edition.EditionNode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("EditionNode")
@Description("A node of the tree that an edition was scored by: the index, a dimension, an indicator, a leverage.")
public record EditionNodeView(
        @Ignore EditionNode model,

        @Description("The natural key, in kebab case: openness.")
        String key,

        @Description("Kind.") NodeKindView kind,

        @Description("The key of the node above; missing for the root and for leverages.") @Nullable
        String parent,

        @Description("Its share of its parent, 0 to 1; missing for the root and for leverages.") @Nullable
        Double weight) {
    public static EditionNodeView of(EditionNode n) {
        return new EditionNodeView(
                n,
                n.id(),
                NodeKindView.valueOf(n.kind().name()),
                n.parent(),
                n.weight().isPresent() ? n.weight().getAsDouble() : null);
    }
}
