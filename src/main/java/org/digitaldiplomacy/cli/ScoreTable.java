package org.digitaldiplomacy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.Carried;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;

/** Scores as a tidy table: a row for each node and unit. */
final class ScoreTable {

    private final RuleSet rules;
    private final Scores scores;
    private final List<String> nodes;

    ScoreTable(RuleSet rules, Scores scores, List<String> nodes) {
        this.rules = rules;
        this.scores = scores;
        this.nodes = nodes;
    }

    void writeCsv(PrintWriter out) {
        List<String> header = new ArrayList<>(List.of("unit", "node", "score", "rank"));
        rules.methodology().groups().forEach(g -> header.add("rank_in_" + g.id().replace('-', '_')));
        header.addAll(List.of("reason_code", "reason"));
        Csv.line(out, header);
        for (String node : nodes) {
            Column column = scores.scores(node);
            int[] ranks = scores.ranks(node);
            Map<String, int[]> within = within(node);
            for (int u = 0; u < column.size(); u++) {
                Reason reason = column.reason(u);
                List<String> cells = new ArrayList<>();
                cells.add(scores.units().code(u));
                cells.add(node);
                cells.add(reason == null ? ExactNumber.text(column.value(u)) : "");
                cells.add(rank(ranks[u]));
                for (int[] group : within.values()) {
                    cells.add(rank(group[u]));
                }
                cells.add(reason == null ? "" : reason.code());
                cells.add(reason == null ? "" : reason.sentence());
                Csv.line(out, cells);
            }
        }
        out.flush();
    }

    ObjectNode json(boolean explain) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("methodology", rules.methodology().id());
        root.put("version", rules.methodology().version());
        root.put("digest", rules.digest());
        root.put("asOf", scores.asOf());
        ArrayNode rows = root.putArray("scores");
        for (String node : nodes) {
            Map<String, int[]> within = within(node);
            for (int u = 0; u < scores.units().size(); u++) {
                ObjectNode row = rows.addObject();
                row.put("unit", scores.units().code(u));
                row.put("node", node);
                result(row, node, u, within);
                if (explain) {
                    scores.explain(node, scores.units().code(u))
                            .ifPresent(e -> row.set("explanation", ExplanationJson.of(e)));
                }
            }
        }
        carried(root.putObject("carried"));
        return root;
    }

    private void carried(ObjectNode json) {
        Carried carried = Carried.of(scores);
        json.put("share", new BigDecimal(ExactNumber.text(carried.share())));
        json.put("needed", new BigDecimal(ExactNumber.text(rules.leastCarried())));
        ArrayNode without = json.putArray("without");
        carried.fallen().forEach(f -> without.addObject()
                .put("indicator", f.indicator())
                .put("share", new BigDecimal(ExactNumber.text(f.share())))
                .put("tooOld", f.tooOld())
                .put("reason", f.because().sentence()));
    }

    private void result(ObjectNode row, String node, int unit, Map<String, int[]> within) {
        Column column = scores.scores(node);
        Reason reason = column.reason(unit);
        if (reason != null) {
            row.put("reasonCode", reason.code());
            row.put("reason", reason.sentence());
            return;
        }
        row.put("score", new BigDecimal(ExactNumber.text(column.value(unit))));
        row.put("rank", scores.ranks(node)[unit]);
        ObjectNode groups = row.putObject("rankWithin");
        within.forEach((group, ranks) -> {
            if (ranks[unit] > 0) {
                groups.put(group, ranks[unit]);
            }
        });
    }

    private Map<String, int[]> within(String node) {
        Map<String, int[]> within = new LinkedHashMap<>();
        rules.methodology().groups().forEach(g -> within.put(g.id(), scores.ranksWithin(g.id(), node)));
        return within;
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : String.valueOf(rank);
    }
}
