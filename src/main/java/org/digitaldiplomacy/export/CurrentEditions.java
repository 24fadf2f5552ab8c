package org.digitaldiplomacy.export;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.port.Revision;
import org.jspecify.annotations.Nullable;

/** Published editions of now. Asks the store for changes at most once in a short while. */
@Singleton
class CurrentEditions {

    private static final long PATIENCE = Duration.ofMillis(100).toNanos();

    private final Revision revision;
    private final Editions editions;
    private final Flagship flagship;
    private volatile @Nullable Seen seen;

    CurrentEditions(Revision revision, Editions editions, Flagship flagship) {
        this.revision = revision;
        this.editions = editions;
        this.flagship = flagship;
    }

    /** Without asking the store; null where it was last asked too long ago. */
    @Nullable
    PublishedEditions now() {
        Seen last = seen;
        return last == null || System.nanoTime() - last.nanoTime() > PATIENCE ? null : last.editions();
    }

    /** Asks the store, on a thread that may wait. */
    PublishedEditions look() {
        long present = revision.current();
        Seen last = seen;
        PublishedEditions found = last != null && last.revision() == present
                ? last.editions()
                : new PublishedEditions(editions.all(), flagship);
        seen = new Seen(present, System.nanoTime(), found);
        return found;
    }

    private record Seen(long revision, long nanoTime, PublishedEditions editions) {}
}
