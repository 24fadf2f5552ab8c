package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.digitaldiplomacy.model.Confidence;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentId;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.SourceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "incident")
class IncidentRow extends PanacheEntityBase {

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    IncidentKind kind;

    String name;

    @Nullable
    String description;

    String date;

    @Nullable
    String country;

    @Nullable
    String institution;

    @Column(name = "attributed_to")
    @Nullable
    String attributedTo;

    @Nullable
    String actor;

    @Enumerated(EnumType.STRING)
    @Nullable
    Confidence confidence;

    @Nullable
    String url;

    String source;

    Incident toRecord() {
        return new Incident(
                new IncidentId(id),
                kind,
                name,
                description,
                new PartialDate(date),
                country == null ? null : new CountryCode(country),
                institution == null ? null : new InstitutionId(institution),
                attributedTo == null ? null : new CountryCode(attributedTo),
                actor,
                confidence,
                url,
                new SourceId(source));
    }
}
