package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Source;

final class AccountTable extends Table<Account> {

    private final Column<PlatformId> platform;
    private final Column<String> handle;
    private final Column<Institution> institution;
    private final Column<String> url;
    private final Column<PartialDate> asOf;
    private final Column<Source> source;

    AccountTable(InstitutionTable institutions, SourceTable sources, Calendar calendar, Vocabulary vocabulary) {
        super("accounts", false);
        platform = required("platform", Formats.known("platform", vocabulary.platforms(), PlatformId::new));
        handle = required("handle", Formats.handle());
        institution = required("institution", institutions.name());
        url = optional("url", Formats.url());
        asOf = required("as_of", calendar.partialDate());
        source = required("source", sources.name());
        unique(platform, handle);
    }

    @Override
    Account record(Row row) {
        return new Account(
                new AccountKey(row.get(platform), row.get(handle)),
                row.get(institution).id(),
                row.find(url),
                row.get(asOf),
                row.get(source).id());
    }
}
