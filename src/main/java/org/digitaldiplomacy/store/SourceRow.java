package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "source")
class SourceRow extends PanacheEntityBase {

    @Id
    String id;

    String publisher;
    String title;

    @Nullable
    String edition;

    String licence;

    @Column(name = "licence_class")
    @Enumerated(EnumType.STRING)
    LicenceClass licenceClass;

    @Nullable
    String url;

    @Nullable
    String copy;

    String citation;

    @Nullable
    String note;

    @Nullable
    @Column(name = "read_on")
    String readOn;

    @Nullable
    @Column(name = "second_copy")
    String secondCopy;

    @Nullable
    String agreement;

    Source toRecord() {
        return new Source(
                new SourceId(id),
                publisher,
                title,
                edition,
                licence,
                licenceClass,
                url,
                copy,
                citation,
                note,
                readOn == null ? null : new PartialDate(readOn),
                secondCopy,
                agreement);
    }
}
