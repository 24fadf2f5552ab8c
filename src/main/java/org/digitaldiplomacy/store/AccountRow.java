package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.SourceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "account")
class AccountRow extends PanacheEntityBase {

    @Id
    long id;

    String platform;
    String handle;

    /** An {@link InstitutionRow}'s id. */
    String institution;

    @Nullable
    String url;

    @Column(name = "as_of")
    String asOf;

    String source;

    @Column(name = "handle_folded")
    String handleFolded;

    Account toRecord() {
        return new Account(
                new AccountKey(new PlatformId(platform), handle),
                new InstitutionId(institution),
                url,
                new PartialDate(asOf),
                new SourceId(source));
    }
}
