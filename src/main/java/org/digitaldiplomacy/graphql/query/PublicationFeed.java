package org.digitaldiplomacy.graphql.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionStatus;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.port.Deadline;
import org.digitaldiplomacy.port.Revision;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of editions as they are published, by whichever node. Asks the store for its revision now and then, once for
 * all who listen and not at all while nobody does.
 */
@Singleton
class PublicationFeed {

    private static final Logger LOG = Logger.getLogger(PublicationFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Revision revision;
    private final Editions editions;
    private final Multi<Edition> published;

    PublicationFeed(
            Revision revision,
            Editions editions,
            @ConfigProperty(name = "ddi.graphql.subscriptions.check", defaultValue = "1s") Duration check) {
        this.revision = revision;
        this.editions = editions;
        this.published = Multi.createFrom()
                .deferred(() -> {
                    Watch watch = new Watch();
                    return Multi.createFrom()
                            .ticks()
                            .every(check)
                            .onOverflow()
                            .drop()
                            .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                            .onItem()
                            .transformToMultiAndConcatenate(
                                    tick -> Multi.createFrom().iterable(watch.look()));
                })
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** From now on. */
    Multi<Edition> published() {
        return published;
    }

    /** Remembers what was published when it first looked, and what it told of since. On one thread at a time. */
    private final class Watch {

        private final Set<EditionId> known = new HashSet<>();
        private @Nullable Long seen;

        List<Edition> look() {
            try {
                return Deadline.in(PATIENCE).keep(this::fresh);
            } catch (RuntimeException failure) {
                LOG.warnf("The store could not be asked for new editions: %s", failure.getMessage());
                return List.of();
            }
        }

        private List<Edition> fresh() {
            long now = revision.current();
            if (seen != null && seen == now) {
                return List.of();
            }
            List<Edition> fresh = present().stream()
                    .filter(edition -> known.add(edition.id()))
                    .toList();
            boolean isFirstLook = seen == null;
            seen = now;
            return isFirstLook ? List.of() : fresh;
        }

        private List<Edition> present() {
            return editions.all().stream()
                    .filter(edition -> edition.status() == EditionStatus.PUBLISHED)
                    .toList();
        }
    }
}
