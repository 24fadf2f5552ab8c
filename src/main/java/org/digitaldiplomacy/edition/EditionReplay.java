package org.digitaldiplomacy.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.port.Deadline;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;

/**
 * Scores an edition again from what was frozen into it, for what only live scoring can answer: scenarios and comparisons. It
 * does so where the plug-ins here are those that scored the edition, and where every score and rank comes out as it was
 * stored; elsewhere it refuses, since the answer would be about another edition.
 */
public final class EditionReplay {

    private final Editions editions;
    private final Methodologies methodologies;
    private final RuleBook ruleBook;
    private final ScoringCode code;

    public EditionReplay(Editions editions, Methodologies methodologies, RuleBook ruleBook, ScoringCode code) {
        this.editions = editions;
        this.methodologies = methodologies;
        this.ruleBook = ruleBook;
        this.code = code;
    }

    /**
     * Inputs of an edition, ready to be scored otherwise, and the scores that they give as they are.
     *
     * @param scores the same as were stored, to the last bit
     */
    public record Replayed(RankComparison.Side inputs, Scores scores) {}

    /**
     * @return empty where there is no such edition
     * @throws NotReproducible where the code here is not the code that scored it
     */
    public Optional<Replayed> replay(EditionId id) {
        return editions.frozen(id).map(this::replay);
    }

    private Replayed replay(FrozenEdition edition) {
        RuleSet rules = rules(edition);
        Panel panel = new PanelAssembly(edition.groupKinds()).panel(edition.countries(), edition.inputs());
        RankComparison.Side inputs = new RankComparison.Side(rules.methodology(), panel, edition.year());
        Deadline.check();
        Scores scores = Engine.score(inputs.methodology(), inputs.panel(), inputs.asOf());
        requireSame(edition, scores);
        return new Replayed(inputs, scores);
    }

    private RuleSet rules(FrozenEdition edition) {
        FrozenCode scored = edition.code();
        code.differs(scored.plugins()).ifPresent(why -> {
            throw new NotReproducible(edition.id(), why);
        });
        StoredRules stored = methodologies
                .find(edition.methodologyDigest())
                .orElseThrow(() -> new IllegalStateException(
                        "the rules of edition " + edition.id() + " are not stored: " + edition.methodologyDigest()));
        RuleBook.Reading reading = ruleBook.read(stored.files());
        if (!(reading instanceof RuleBook.Reading.Read read)) {
            throw new NotReproducible(
                    edition.id(), "its rules cannot be read here: " + ((RuleBook.Reading.Refused) reading).report());
        }
        code.differs(scored.plugins(), read.rules()).ifPresent(why -> {
            throw new NotReproducible(edition.id(), why);
        });
        return read.rules();
    }

    private void requireSame(FrozenEdition edition, Scores scores) {
        Map<String, EditionScore> stored = new HashMap<>();
        edition.scores().forEach(score -> stored.put(score.country() + " " + score.node(), score));
        for (EditionScore now : new ScoreSheet(scores).scores()) {
            EditionScore then = stored.get(now.country() + " " + now.node());
            if (then == null || !then.hasResultOf(now)) {
                throw new NotReproducible(
                        edition.id(),
                        "engine " + code.engine() + " finds another result for " + now.country() + " on " + now.node()
                                + " than engine " + edition.code().engine() + " did");
            }
        }
    }
}
