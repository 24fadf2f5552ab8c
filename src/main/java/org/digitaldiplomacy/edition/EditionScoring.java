package org.digitaldiplomacy.edition;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Panel;

/**
 * What an edition is scored from, and the way from there to what it finds: rules and inputs decide everything, to the
 * last bit.
 */
record EditionScoring(
        RuleSet rules,
        EditionId id,
        int year,
        String note,
        IntervalRuns runs,
        List<EditionCountry> countries,
        Map<GroupId, GroupKind> groupKinds,
        List<Source> sources,
        List<Indicator> indicators,
        List<Observation> inputs) {

    /** What the edition froze, to be scored again. */
    static EditionScoring again(FrozenEdition edition, RuleSet rules) {
        return new EditionScoring(
                rules,
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

    FrozenEdition score() {
        Panel panel = new PanelAssembly(groupKinds).panel(countries, inputs);
        ScoreSheet sheet = new ScoreSheet(Engine.score(rules.methodology(), panel, year));
        RankIntervals intervals = new RankIntervals(rules, panel, year, runs);
        return new FrozenEdition(
                id,
                year,
                rules.digest(),
                InputsDigest.of(countries, groupKinds, sources, indicators, inputs),
                note,
                runs,
                countries,
                groupKinds,
                sources,
                indicators,
                inputs,
                sheet.nodes(),
                sheet.scores().stream().map(intervals::widen).toList(),
                sheet.groups(),
                sheet.groupRanks().stream().map(intervals::widen).toList());
    }
}
