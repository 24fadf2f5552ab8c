package org.digitaldiplomacy.graphql.query;

import jakarta.enterprise.context.ApplicationScoped;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.port.Observations;
import org.digitaldiplomacy.port.Revision;
import org.jspecify.annotations.Nullable;

/** Keeps the snapshot of the store's present revision; reads it anew when the revision has moved. */
@ApplicationScoped
class Snapshots {

    private final Revision revision;
    private final Catalogue catalogue;
    private final Observations observations;
    private final Editions editions;
    private final Flagship flagship;
    private volatile @Nullable Snapshot kept;

    Snapshots(Revision revision, Catalogue catalogue, Observations observations, Editions editions, Flagship flagship) {
        this.revision = revision;
        this.catalogue = catalogue;
        this.observations = observations;
        this.editions = editions;
        this.flagship = flagship;
    }

    Snapshot current() {
        long present = revision.current();
        Snapshot snapshot = kept;
        return snapshot != null && snapshot.revision() == present ? snapshot : read(present);
    }

    private synchronized Snapshot read(long present) {
        Snapshot snapshot = kept;
        if (snapshot == null || snapshot.revision() != present) {
            snapshot = Snapshot.read(present, catalogue, observations, editions, flagship);
            kept = snapshot;
        }
        return snapshot;
    }
}
