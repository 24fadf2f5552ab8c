package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/** Whatever can be fetched again by its global id. */
@Description("Anything that can be fetched again by its global id.")
public interface Node {

    /** Description of every type's id. */
    String ID = "The global id: opaque, and the same for as long as the natural key is.";

    @Id
    @Description(ID)
    String getId();
}
