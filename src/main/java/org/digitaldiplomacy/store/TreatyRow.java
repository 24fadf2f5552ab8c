package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "treaty")
class TreatyRow extends PanacheEntityBase {

    @Id
    String id;

    String name;

    @Nullable
    String place;

    @Nullable
    LocalDate opened;

    @Nullable
    String url;

    String source;

    Treaty toRecord() {
        return new Treaty(new TreatyId(id), name, place, opened, url, new SourceId(source));
    }
}
