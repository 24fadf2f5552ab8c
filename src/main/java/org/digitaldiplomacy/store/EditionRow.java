package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionStatus;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "edition")
class EditionRow extends PanacheEntityBase {

    @Id
    long id;

    String slug;
    int revision;
    int year;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "methodology")
    MethodologyRow methodology;

    @Column(name = "inputs_digest")
    String inputsDigest;

    @Enumerated(EnumType.STRING)
    EditionStatus status;

    String note;

    @Column(name = "built_at")
    Instant builtAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    Edition toRecord() {
        return new Edition(
                new EditionId(slug, revision),
                year,
                methodology.id,
                methodology.digest,
                inputsDigest,
                status,
                note,
                builtAt,
                publishedAt);
    }
}
