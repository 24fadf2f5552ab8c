package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionDownloads.Download;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Download")
@Description("A file of a published edition, at an address that stays the same for ever.")
public record DownloadView(
        @Ignore Edition of,
        @Ignore String file,

        @Description("The table, such as ranking, or edition for everything in one file.")
        String table,

        @Description("The format.") DownloadFormat format,

        @Description("The address; without a host where the service does not know its public one.")
        String url) {

    public static DownloadView of(Edition edition, Download download) {
        return new DownloadView(
                edition, download.file(), download.table(), DownloadFormat.valueOf(download.format()), download.url());
    }
}
