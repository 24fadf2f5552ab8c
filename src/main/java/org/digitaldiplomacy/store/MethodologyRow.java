package org.digitaldiplomacy.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A methodology's header; its files are read where they are needed. */
@Entity
@Immutable
@Table(name = "methodology")
class MethodologyRow extends PanacheEntityBase {

    @Id
    String digest;

    String id;
    String version;
    String title;
}
