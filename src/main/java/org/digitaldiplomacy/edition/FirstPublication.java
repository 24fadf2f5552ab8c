package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Publishes the editions that a methodology asks for and that are not there yet, and a revision of those that were published
 * before explanations were frozen with an edition. What is published stays.
 */
public final class FirstPublication {

    private final EditionBuilder builder;
    private final Editions editions;
    private final Methodologies methodologies;
    private final RuleBook ruleBook;
    private final ScoringCode code;
    private final VersionPledge pledge;

    public FirstPublication(
            EditionBuilder builder,
            Editions editions,
            Methodologies methodologies,
            RuleBook ruleBook,
            ScoringCode code) {
        this.builder = builder;
        this.editions = editions;
        this.methodologies = methodologies;
        this.ruleBook = ruleBook;
        this.code = code;
        this.pledge = new VersionPledge(editions);
    }

    /**
     * @return what was published now, by year
     * @throws EditionConflict where editions by the same version of the methodology were scored by other code
     */
    public List<Edition> publish(RuleSet rules) {
        methodologies.save(rules.stored(), RuleDescription.of(rules));
        List<Edition> published = new ArrayList<>();
        for (int year : rules.editions()) {
            EditionId id = new EditionId(String.valueOf(year), 1);
            if (editions.latest(id.slug()).isEmpty()) {
                pledge.require(
                        id,
                        rules.methodology().id(),
                        rules.methodology().version(),
                        rules.digest(),
                        code.of(rules).plugins());
                published.add(
                        editions.publish(builder.build(rules, id, year, "First publication.", IntervalRuns.USUAL)));
            }
        }
        return published;
    }

    /**
     * Publishes a revision of each edition whose latest one has no frozen explanations, from its own frozen rules and inputs,
     * where that gives the same results.
     *
     * @return what was published now, by year
     */
    public List<Edition> explain() {
        List<Edition> published = new ArrayList<>();
        for (Edition edition : new PublishedEditions(editions.all(), new Flagship("")).latestRevisions()) {
            if (!edition.isExplained() && !isInWork(edition)) {
                editions.frozen(edition.id())
                        .flatMap(this::explained)
                        .ifPresent(e -> published.add(editions.publish(e)));
            }
        }
        return published;
    }

    private boolean isInWork(Edition edition) {
        return editions.all().stream()
                .anyMatch(e -> e.id().slug().equals(edition.id().slug()) && e.status() != EditionStatus.PUBLISHED);
    }

    /** Empty where the code here does not give what was published. */
    private Optional<FrozenEdition> explained(FrozenEdition edition) {
        Optional<StoredRules> stored = methodologies.find(edition.methodologyDigest());
        if (stored.isEmpty() || !(ruleBook.read(stored.get().files()) instanceof RuleBook.Reading.Read read)) {
            return Optional.empty();
        }
        FrozenEdition again = EditionScoring.again(edition, read.rules(), code.of(read.rules()))
                .score();
        Map<String, EditionScore> before = edition.scores().stream()
                .collect(Collectors.toMap(score -> score.country() + " " + score.node(), score -> score));
        boolean hasSameResults = again.scores().size() == before.size()
                && again.scores().stream().allMatch(now -> {
                    EditionScore then = before.get(now.country() + " " + now.node());
                    return then != null && now.hasResultOf(then);
                });
        if (!hasSameResults) {
            return Optional.empty();
        }
        boolean isAllTheSame = new EditionDifferences(edition, again).told(1).isEmpty();
        String note = "From this revision on explanations are frozen, too. "
                + (isAllTheSame
                        ? "All numbers are those of the revision before."
                        : "Scores and ranks are those of the revision before; what else differs was computed by engine "
                                + code.engine() + ".");
        return Optional.of(builder.keepingPlugins(read.rules(), again.revised(note)));
    }
}
