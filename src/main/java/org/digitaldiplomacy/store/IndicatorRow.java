package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.IndicatorKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "indicator")
class IndicatorRow extends PanacheEntityBase {

    @Id
    String id;

    String name;
    String description;
    String unit;

    String kind;

    @Nullable
    Double minimum;

    @Nullable
    Double maximum;

    @Column(name = "publisher_code")
    @Nullable
    String publisherCode;

    @Nullable
    String url;

    Indicator toRecord() {
        return new Indicator(
                new IndicatorId(id),
                name,
                description,
                unit,
                new IndicatorKind(kind),
                minimum,
                maximum,
                publisherCode,
                url);
    }
}
