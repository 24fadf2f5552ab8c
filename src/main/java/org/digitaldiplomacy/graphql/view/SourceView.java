package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.Source;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Source")
@Description("Source of values, to be cited.")
public record SourceView(
        @Ignore Source model,
        @Description("The natural key, in kebab case.") String key,
        @Description("Publisher.") String publisher,
        @Description("Its title.") String title,

        @Description("The vintage or release, where the publisher names one.") @Nullable
        String edition,

        @Description("The licence or terms by name.") String licence,

        @Description("Duty of those who pass values on.") LicenceClass licenceClass,

        @Description("The publisher's own address.") @Nullable
        String url,

        @Description("The public copy that the values were read from.") @Nullable
        String copy,

        @Description("How to cite it.") String citation,

        @Description("Note for readers.") @Nullable String note,

        @Description("When the copy was read, as 2024-05-17, 2024-05 or 2024; null where that is not recorded.")
        @Nullable
        @AsPartialDate
        String readOn,

        @Description("An independent copy that the values were compared with; null where none is known.") @Nullable
        String secondCopy,

        @Description("On how many values the copies agree, in words.") @Nullable
        String agreement)
        implements Node {

    public static SourceView of(Source s) {
        return new SourceView(
                s,
                s.id().value(),
                s.publisher(),
                s.title(),
                s.edition(),
                s.licence(),
                s.licenceClass(),
                s.url(),
                s.copy(),
                s.citation(),
                s.note(),
                s.readOn() == null ? null : s.readOn().value(),
                s.secondCopy(),
                s.agreement());
    }

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.SOURCE, key);
    }
}
