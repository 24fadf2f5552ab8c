package org.digitaldiplomacy.edition;

import java.util.Optional;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;

/** Scores an edition again from what was frozen into it: the same rules on the same inputs give the same numbers. */
public final class EditionReplay {

    private final Editions editions;
    private final Methodologies methodologies;
    private final RuleBook ruleBook;

    public EditionReplay(Editions editions, Methodologies methodologies, RuleBook ruleBook) {
        this.editions = editions;
        this.methodologies = methodologies;
        this.ruleBook = ruleBook;
    }

    /** @return empty where there is no such edition */
    public Optional<Scores> scores(EditionId id) {
        return editions.frozen(id).map(this::scores);
    }

    /**
     * What the edition was scored from, to be scored otherwise.
     *
     * @return empty where there is no such edition
     */
    public Optional<RankComparison.Side> inputs(EditionId id) {
        return editions.frozen(id).map(this::inputs);
    }

    /** @throws IllegalStateException where the frozen rules cannot be read any more, as when a plug-in is gone */
    public Scores scores(FrozenEdition edition) {
        RankComparison.Side inputs = inputs(edition);
        Deadline.check();
        return Engine.score(inputs.methodology(), inputs.panel(), inputs.asOf());
    }

    private RankComparison.Side inputs(FrozenEdition edition) {
        Panel panel = new PanelAssembly(edition.groupKinds()).panel(edition.countries(), edition.inputs());
        return new RankComparison.Side(rules(edition).methodology(), panel, edition.year());
    }

    private RuleSet rules(FrozenEdition edition) {
        StoredRules stored = methodologies
                .find(edition.methodologyDigest())
                .orElseThrow(() -> new IllegalStateException(
                        "the rules of edition " + edition.id() + " are not stored: " + edition.methodologyDigest()));
        RuleBook.Reading reading = ruleBook.read(stored.files());
        if (reading instanceof RuleBook.Reading.Read read) {
            return read.rules();
        }
        throw new IllegalStateException("the rules of edition " + edition.id() + " cannot be read:\n"
                + ((RuleBook.Reading.Refused) reading).report());
    }
}
