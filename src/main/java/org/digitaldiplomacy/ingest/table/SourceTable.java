package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;

final class SourceTable extends Table<Source> {

    private final Column<SourceId> id = required("id", Formats.identifier(SourceId::new, "un-desa-egov-2024"));
    private final Column<String> publisher = required("publisher", Formats.line());
    private final Column<String> title = required("title", Formats.line());
    private final Column<String> edition = optional("edition", Formats.line());
    private final Column<String> licence = required("licence", Formats.line());
    private final Column<LicenceClass> licenceClass = required("licence_class", Formats.oneOf(LicenceClass.class));
    private final Column<String> url = optional("url", Formats.url());
    private final Column<String> copy = optional("copy", Formats.text());
    private final Column<String> citation = required("citation", Formats.text());
    private final Column<String> note = optional("note", Formats.text());
    private final Column<PartialDate> readOn;
    private final Column<String> secondCopy;
    private final Column<String> agreement;

    SourceTable(Calendar calendar) {
        super("sources", true);
        readOn = later("read_on", calendar.partialDate());
        secondCopy = later("second_copy", Formats.text());
        agreement = later("agreement", Formats.text());
        unique(id);
    }

    @Override
    Source record(Row row) {
        return new Source(
                row.get(id),
                row.get(publisher),
                row.get(title),
                row.find(edition),
                row.get(licence),
                row.get(licenceClass),
                row.find(url),
                row.find(copy),
                row.get(citation),
                row.find(note),
                row.find(readOn),
                row.find(secondCopy),
                row.find(agreement));
    }
}
