package org.digitaldiplomacy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.robustness.Effect;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Spread;
import org.digitaldiplomacy.scoring.robustness.Standing;

/** How ranks vary over runs: a row for each unit. */
final class RobustnessTable {

    private final RuleSet rules;
    private final RankUncertainty result;
    private final String node;

    RobustnessTable(RuleSet rules, RankUncertainty result, String node) {
        this.rules = rules;
        this.result = result;
        this.node = node;
    }

    void writeCsv(PrintWriter out) {
        String top = "top_" + result.settings().top() + "_share";
        Csv.line(
                out, List.of("unit", "node", "rank", "rank_mean", "rank_median", "rank_low", "rank_high", top, "runs"));
        for (Standing s : result.standings(node)) {
            Spread spread = s.rank().orElse(null);
            Csv.line(
                    out,
                    List.of(
                            s.unit(),
                            node,
                            s.baseRank() == 0 ? "" : String.valueOf(s.baseRank()),
                            spread == null ? "" : ExactNumber.text(spread.mean()),
                            spread == null ? "" : ExactNumber.text(spread.median()),
                            spread == null ? "" : ExactNumber.text(spread.low()),
                            spread == null ? "" : ExactNumber.text(spread.high()),
                            ExactNumber.text(s.topShare()),
                            String.valueOf(s.runs())));
        }
        out.flush();
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
        json.put("topShare", number(s.topShare()));
        s.rank().ifPresent(spread -> spread(json.putObject("ranks"), spread));
        s.score().ifPresent(spread -> spread(json.putObject("scores"), spread));
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
