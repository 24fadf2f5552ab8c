package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionStatus;
import org.digitaldiplomacy.port.Freshness;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "edition")
class EditionRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

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
    int runs;
    long seed;

    String engine;

    @Column(name = "new_inputs")
    @Nullable
    Double newInputs;

    @Column(name = "carried_forward")
    @Nullable
    Boolean carriedForward;

    @Column(name = "built_at")
    @CurrentTimestamp(event = EventType.INSERT, source = SourceType.DB)
    Instant builtAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /** @param condition HQL on the edition {@code e}, and an order */
    static Stream<EditionRow> where(String condition, Object... parameters) {
        return EditionRow.<EditionRow>list("from EditionRow e join fetch e.methodology where " + condition, parameters)
                .stream();
    }

    static Optional<EditionRow> of(EditionId id) {
        return where("e.slug = ?1 and e.revision = ?2", id.slug(), id.revision())
                .findFirst();
    }

    Edition toRecord() {
        return new Edition(
                new EditionId(slug, revision),
                year,
                methodology.id,
                methodology.version,
                methodology.digest,
                inputsDigest,
                status,
                note,
                engine,
                newInputs == null ? null : new Freshness(newInputs, Boolean.TRUE.equals(carriedForward)),
                builtAt,
                publishedAt);
    }
}
