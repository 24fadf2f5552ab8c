package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.SourceId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "institution")
class InstitutionRow extends PanacheEntityBase {

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    InstitutionKind kind;

    @Nullable
    String country;

    @Nullable
    String organisation;

    @Column(name = "host_country")
    @Nullable
    String hostCountry;

    String name;

    @Nullable
    String city;

    @Nullable
    String website;

    @Column(name = "press_url")
    @Nullable
    String pressUrl;

    @Nullable
    String wikidata;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Column(name = "as_of")
    String asOf;

    String source;

    @Column(name = "name_folded")
    String nameFolded;

    @Column(name = "search_text")
    String searchText;

    Institution toRecord() {
        return new Institution(
                new InstitutionId(id),
                kind,
                country == null ? null : new CountryCode(country),
                organisation == null ? null : new InstitutionId(organisation),
                hostCountry == null ? null : new CountryCode(hostCountry),
                name,
                city,
                website,
                pressUrl,
                wikidata,
                latitude,
                longitude,
                new PartialDate(asOf),
                new SourceId(source));
    }
}
