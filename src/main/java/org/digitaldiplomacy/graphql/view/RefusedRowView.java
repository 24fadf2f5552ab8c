package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.intake.RefusedRow;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("RefusedRow")
@Description("Something that is wrong with a row of an import, or with all of it.")
public record RefusedRowView(
        @Description(
                "The line of the file, from 1; of a mutation, the row's place in the list; 0 where it is about all.")
        int line,

        @Description("The field, or several with commas between; empty where it is about the row.")
        String field,

        @Description("Found value.") String found,
        @Description("Expected value.") String expected) {

    public static RefusedRowView of(RefusedRow row) {
        return new RefusedRowView(row.line(), row.field(), row.found(), row.expected());
    }
}
