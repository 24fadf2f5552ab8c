package org.digitaldiplomacy.edition;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The editions that are published, and which of them a name means. */
public final class PublishedEditions {

    /** The name that stands for the flagship's edition of the latest year. */
    public static final String LATEST = "latest";

    private final List<Edition> all;
    private final List<Edition> latestRevisions;
    private final Flagship flagship;

    /** @param editions of any status, those of one slug in the order of their revisions */
    public PublishedEditions(Collection<Edition> editions, Flagship flagship) {
        this.flagship = flagship;
        all = editions.stream()
                .filter(e -> e.status() == EditionStatus.PUBLISHED)
                .toList();
        Map<String, Edition> bySlug = new LinkedHashMap<>();
        all.forEach(e -> bySlug.put(e.id().slug(), e));
        latestRevisions = bySlug.values().stream()
                .sorted(Comparator.comparingInt(Edition::year))
                .toList();
    }

    /** Every published revision. */
    public List<Edition> all() {
        return all;
    }

    /** Each edition in its latest published revision, by year. */
    public List<Edition> latestRevisions() {
        return latestRevisions;
    }

    /** The names by which editions can be found, by year. */
    public List<String> slugs() {
        return latestRevisions.stream().map(e -> e.id().slug()).toList();
    }

    /**
     * The flagship's edition of the latest year, or, where it has published none, the edition of the latest year; empty
     * before the first is published.
     */
    public Optional<Edition> latest() {
        return last(latestRevisions.stream().filter(e -> e.methodology().equals(flagship.methodology())))
                .or(() -> last(latestRevisions.stream()));
    }

    /**
     * The edition's latest published revision.
     *
     * @param slug an edition's, or {@value #LATEST}
     */
    public Optional<Edition> find(String slug) {
        return slug.equals(LATEST)
                ? latest()
                : latestRevisions.stream()
                        .filter(e -> e.id().slug().equals(slug))
                        .findFirst();
    }

    /** One revision, replaced by a later one or not. */
    public Optional<Edition> find(String slug, int revision) {
        return all.stream()
                .filter(e -> e.id().slug().equals(slug) && e.id().revision() == revision)
                .findFirst();
    }

    /** The edition by the same methodology that comes before it by year. */
    public Optional<Edition> before(Edition edition) {
        return last(latestRevisions.stream()
                .filter(e -> e.methodology().equals(edition.methodology()) && e.year() < edition.year()));
    }

    private static Optional<Edition> last(Stream<Edition> byYear) {
        return byYear.reduce((earlier, later) -> later);
    }
}
