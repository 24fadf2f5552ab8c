package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("RuleFile")
@Description("A file of a methodology's rules, as it is.")
public record RuleFileView(
        @Description("Its path in the folder.") String path,
        @Description("Its text.") String text) {}
