package org.digitaldiplomacy.refresh.publisher;

import java.util.Locale;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.refresh.Answer;

/**
 * Rows of the table of sources for what one publisher gives.
 *
 * @param url the publisher's page
 */
record Citing(String publisher, String licence, LicenceClass licenceClass, String url) {

    /**
     * A source that says where and on which day it was read.
     *
     * @param id without the day, which is added
     * @param edition the publisher's own; blank for none
     */
    Source source(String id, String title, String edition, Answer answer) {
        String read = "read " + answer.read();
        String release = edition.isBlank() ? "" : " " + edition;
        return new Source(
                new SourceId(slug(id) + "-" + answer.read()),
                publisher,
                title,
                edition.isBlank() ? read : edition + ", " + read,
                licence,
                licenceClass,
                url,
                answer.place().startsWith("http") ? answer.place() : null,
                publisher + ", " + title + release + ", " + read + ".",
                null,
                new PartialDate(answer.read().toString()),
                null,
                null);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
