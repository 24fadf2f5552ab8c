package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.SourceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "country")
class CountryRow extends PanacheEntityBase {

    @Id
    String code;

    String alpha2;

    @Nullable
    String m49;

    @Nullable
    String capital;

    @Column(name = "un_member")
    boolean unMember;

    @Nullable
    Boolean independent;

    @Column(name = "area_km2")
    @Nullable
    Double areaKm2;

    @Nullable
    Boolean landlocked;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    String source;

    Country toRecord() {
        return new Country(
                new CountryCode(code),
                alpha2,
                m49,
                capital,
                unMember,
                independent,
                areaKm2,
                landlocked,
                latitude,
                longitude,
                new SourceId(source));
    }
}
