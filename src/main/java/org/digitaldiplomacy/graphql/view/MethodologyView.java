package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.edition.StoredRules;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Methodology")
@Description("How to score: a folder of rules at a version.")
public record MethodologyView(
        @Ignore StoredRules model,
        @Description("The natural key, in kebab case.") String key,
        @Description("The version of the rules.") String version,
        @Description("Its name, in English.") String name,
        @Description("SHA-256 of the rule files.") String digest)
        implements Node {

    public static MethodologyView of(StoredRules r) {
        return new MethodologyView(r, r.id(), r.version(), r.title(), r.digest());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.METHODOLOGY, digest);
    }
}
