package org.digitaldiplomacy.edition;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.port.Freshness;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.jspecify.annotations.Nullable;

/** Inputs and rules of an edition and the one way to its results: both decide everything, to the last bit. */
record EditionScoring(
        RuleSet rules,
        FrozenCode code,
        EditionId id,
        int year,
        String note,
        IntervalRuns runs,
        List<EditionCountry> countries,
        Map<GroupId, GroupKind> groupKinds,
        List<Source> sources,
        List<Indicator> indicators,
        List<Observation> inputs) {

    /** Prepares a frozen edition to be scored again. */
    static EditionScoring again(FrozenEdition edition, RuleSet rules, FrozenCode code) {
        return new EditionScoring(
                rules,
                code,
                edition.id(),
                edition.year(),
                edition.note(),
                edition.runs(),
                edition.countries(),
                edition.groupKinds(),
                edition.sources(),
                edition.indicators(),
                edition.inputs());
    }

    /** @throws EditionConflict where less is known than the rules demand of what is published */
    void requireCarried() {
        rules.tooLittleCarried(scores(panel())).ifPresent(why -> {
            throw new EditionConflict(id, "is refused: " + why);
        });
    }

    FrozenEdition score() {
        Panel panel = panel();
        Scores scores = scores(panel);
        ScoreSheet sheet = new ScoreSheet(scores);
        InputAges ages = new InputAges(rules.methodology(), known(), scores);
        RankIntervals intervals = new RankIntervals(rules, panel, year, runs);
        return new FrozenEdition(
                id,
                year,
                rules.digest(),
                InputsDigest.of(countries, groupKinds, sources, indicators, inputs),
                note,
                code,
                runs,
                countries,
                groupKinds,
                sources,
                indicators,
                inputs,
                sheet.nodes(),
                sheet.scores().stream().map(intervals::widen).map(ages::dated).toList(),
                new StepSheet(scores).all(),
                sheet.groups(),
                sheet.groupRanks().stream().map(intervals::widen).toList(),
                rules.warnings(),
                freshness(ages));
    }

    private Panel panel() {
        return new PanelAssembly(groupKinds).panel(countries, inputs);
    }

    private Scores scores(Panel panel) {
        return Engine.score(rules.methodology(), panel, year);
    }

    /** Panel of what is known in the year itself: a scale over several years needs later values, a score does not. */
    private Panel known() {
        return new PanelAssembly(groupKinds)
                .panel(
                        countries,
                        inputs.stream().filter(input -> input.year() <= year).toList());
    }

    private @Nullable Freshness freshness(InputAges ages) {
        OptionalInt before = rules.editions().stream()
                .mapToInt(Integer::intValue)
                .filter(earlier -> earlier < year)
                .max();
        OptionalDouble share = before.isPresent() ? ages.newerThan(before.getAsInt()) : OptionalDouble.empty();
        return share.isEmpty()
                ? null
                : new Freshness(share.getAsDouble(), share.getAsDouble() < rules.carriedForwardBelow());
    }
}
