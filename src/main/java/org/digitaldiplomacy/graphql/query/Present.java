package org.digitaldiplomacy.graphql.query;

import jakarta.enterprise.context.RequestScoped;
import org.digitaldiplomacy.graphql.execution.DataRevision;
import org.jspecify.annotations.Nullable;

/** One snapshot for the whole of a request, so that its parts agree with one another. */
@RequestScoped
class Present implements DataRevision {

    private final Snapshots snapshots;
    private @Nullable Snapshot snapshot;

    Present(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public long revision() {
        return snapshot().revision();
    }

    Snapshot snapshot() {
        Snapshot seen = snapshot;
        if (seen == null) {
            seen = snapshots.current();
            snapshot = seen;
        }
        return seen;
    }
}
