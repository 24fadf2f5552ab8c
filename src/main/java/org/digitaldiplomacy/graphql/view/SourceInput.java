package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.LicenceClass;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("SourceInput")
@Description("Source of values. The key names it.")
public record SourceInput(
        @Description("The key, in kebab case.") String id,
        @Description("Publisher.") String publisher,
        @Description("Its title.") String title,
        @Description("The vintage or release.") @Nullable String edition,
        @Description("The licence or terms by name.") String licence,

        @Description("Duty of those who pass values on.") LicenceClass licenceClass,

        @Description("The publisher's own address.") @Nullable
        String url,

        @Description("The public copy that values were read from.") @Nullable
        String copy,

        @Description("How to cite it.") String citation,

        @Description("Note for readers.") @Nullable String note,

        @Description("When the copy was read, as 2024-05-17, 2024-05 or 2024.") @Nullable @AsPartialDate
        String readOn,

        @Description("An independent copy that the values were compared with.") @Nullable
        String secondCopy,

        @Description("On how many values the copies agree, in words.") @Nullable
        String agreement) {}
