package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.SourceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "country_group")
class CountryGroupRow extends PanacheEntityBase {

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    GroupKind kind;

    String name;

    @Nullable
    String description;

    String source;

    CountryGroup toRecord() {
        return new CountryGroup(new GroupId(id), kind, name, description, new SourceId(source));
    }
}
