package org.digitaldiplomacy.edition;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editions that are published, and which of them a name means. */
public final class PublishedEditions {

    /** The name that stands for the edition of the latest year. */
    public static final String LATEST = "latest";

    private final List<Edition> all;
    private final List<Edition> latestRevisions;

    /** @param editions of any status, those of one slug in the order of their revisions */
    public PublishedEditions(Collection<Edition> editions) {
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

    /** The edition of the latest year; empty before the first is published. */
    public Optional<Edition> latest() {
        return latestRevisions.isEmpty()
                ? Optional.empty()
                : Optional.of(latestRevisions.get(latestRevisions.size() - 1));
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

    /** The edition of the year before. */
    public Optional<Edition> before(Edition edition) {
        return latestRevisions.stream().filter(e -> e.year() < edition.year()).reduce((earlier, later) -> later);
    }
}
