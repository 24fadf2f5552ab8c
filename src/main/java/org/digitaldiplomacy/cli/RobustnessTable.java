package org.digitaldiplomacy.cli;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.robustness.Attainable;
import org.digitaldiplomacy.scoring.robustness.Effect;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Spread;
import org.digitaldiplomacy.scoring.robustness.Standing;

/** How ranks vary over runs: a row for each unit. */
final class RobustnessTable {

    private final RuleSet rules;
    private final RankUncertainty result;
    private final String node;
    private final Map<String, Attainable> attainable;

    /** @param attainable nothing where it was not asked for, else every unit */
    RobustnessTable(RuleSet rules, RankUncertainty result, String node, List<Attainable> attainable) {
        this.rules = rules;
        this.result = result;
        this.node = node;
        this.attainable = attainable.stream().collect(toMap(Attainable::unit, identity()));
    }

    void writeCsv(PrintWriter out) {
        String top = "top_" + result.settings().top() + "_share";
        List<String> header = new ArrayList<>(List.of(
                "unit",
                "node",
                "rank",
                "rank_mean",
                "rank_median",
                "rank_low",
                "rank_high",
                top,
                "runs",
                "ranked_share",
                "reason"));
        if (!attainable.isEmpty()) {
            header.addAll(List.of("best_rank", "best_rank_bound", "worst_rank", "worst_rank_bound"));
        }
        Csv.line(out, header);
        result.standings(node).forEach(standing -> Csv.line(out, cells(standing)));
        out.flush();
    }

    private List<String> cells(Standing s) {
        Spread spread = s.rank().orElse(null);
        List<String> cells = new ArrayList<>(List.of(
                s.unit(),
                node,
                s.baseRank() == 0 ? "" : String.valueOf(s.baseRank()),
                spread == null ? "" : ExactNumber.text(spread.mean()),
                spread == null ? "" : ExactNumber.text(spread.median()),
                spread == null ? "" : ExactNumber.text(spread.low()),
                spread == null ? "" : ExactNumber.text(spread.high()),
                ExactNumber.text(s.topShare()),
                String.valueOf(s.runs()),
                ExactNumber.text(s.rankedShare()),
                s.why()));
        Attainable ends = attainable.get(s.unit());
        if (ends != null) {
            cells.addAll(ends.range()
                    .map(r -> Stream.of(
                                    r.best().rank(),
                                    r.best().bound(),
                                    r.worst().rank(),
                                    r.worst().bound())
                            .map(String::valueOf)
                            .toList())
                    .orElse(List.of("", "", "", "")));
        }
        return cells;
    }

    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("methodology", rules.methodology().id());
        root.put("version", rules.methodology().version());
        root.put("digest", rules.digest());
        root.put("asOf", result.study().base().asOf());
        root.put("node", node);
        root.put("seed", result.settings().seed());
        root.put("runs", result.runs());
        root.put("isExact", result.isExact());
        root.put("level", number(result.settings().level()));
        ArrayNode stopped = root.putArray("stopped");
        result.stopped().forEach(s -> stopped.addObject().put("run", s.run()).put("why", s.why()));
        ArrayNode choices = root.putArray("choices");
        result.effects().forEach(effect -> effect(choices.addObject(), effect));
        ArrayNode units = root.putArray("units");
        result.standings(node).forEach(standing -> standing(units.addObject(), standing));
        return root;
    }

    private static void effect(ObjectNode json, Effect effect) {
        json.put("choice", effect.choice());
        json.put("hasEffect", effect.isAny());
        json.put("undoneInRuns", effect.probes());
        json.put("ranksChangedInRuns", effect.ranksChanged());
        json.put("meanShift", number(effect.meanShift()));
        ArrayNode alone = json.putArray("alone");
        effect.alone().forEach(a -> {
            ObjectNode one = alone.addObject();
            one.put("alternative", a.label());
            one.put("meanShift", number(a.meanShift()));
            a.stopped().ifPresent(why -> one.put("stopped", why));
        });
    }

    private void standing(ObjectNode json, Standing s) {
        json.put("unit", s.unit());
        if (s.baseRank() > 0) {
            json.put("rank", s.baseRank());
        }
        json.put("runs", s.runs());
        json.put("rankedShare", number(s.rankedShare()));
        json.put("topShare", number(s.topShare()));
        if (!s.why().isEmpty()) {
            json.put("reason", s.why());
        }
        s.rank().ifPresent(spread -> spread(json.putObject("ranks"), spread));
        s.score().ifPresent(spread -> spread(json.putObject("scores"), spread));
        Attainable ends = attainable.get(s.unit());
        if (ends != null) {
            ObjectNode object = json.putObject("attainable");
            ends.range()
                    .ifPresentOrElse(
                            range -> {
                                extreme(object.putObject("best"), range.best());
                                extreme(object.putObject("worst"), range.worst());
                            },
                            () -> object.put("why", ends.why()));
        }
    }

    private static void extreme(ObjectNode json, Attainable.Extreme extreme) {
        json.put("rank", extreme.rank()).put("bound", extreme.bound());
        ArrayNode shares = json.putArray("shares");
        Arrays.stream(extreme.shares()).forEach(share -> shares.add(number(share)));
    }

    private static void spread(ObjectNode json, Spread spread) {
        json.put("mean", number(spread.mean()));
        json.put("median", number(spread.median()));
        json.put("low", number(spread.low()));
        json.put("high", number(spread.high()));
    }

    private static BigDecimal number(double x) {
        return new BigDecimal(ExactNumber.text(x));
    }
}
