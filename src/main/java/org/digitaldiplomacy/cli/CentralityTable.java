package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.network.Centrality;
import org.digitaldiplomacy.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * A network as a tidy table: a row for each node.
 *
 * @param node what the nodes are, as the first column's name
 * @param before the network to tell changes since; null for none. A node that was not in it has blank changes
 */
record CentralityTable<N extends Comparable<N>>(
        String node, Network<N> network, @Nullable Network<N> before) {

    private static final Map<String, ToDoubleFunction<Centrality<?>>> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("out_degree", Centrality::outDegree);
        MEASURES.put("in_degree", Centrality::inDegree);
        MEASURES.put("mutual", Centrality::mutual);
        MEASURES.put("betweenness", Centrality::betweenness);
        MEASURES.put("eigenvector", Centrality::eigenvector);
        MEASURES.put("page_rank", Centrality::pageRank);
    }

    String csv() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        List<String> header = new ArrayList<>(List.of(node));
        header.addAll(MEASURES.keySet());
        header.add("community");
        if (before != null) {
            MEASURES.keySet().forEach(measure -> header.add(measure + "_change"));
        }
        Csv.line(out, header);
        for (Centrality<N> centrality : network.centralities()) {
            List<String> cells = new ArrayList<>(List.of(centrality.node().toString()));
            MEASURES.values().forEach(measure -> cells.add(ExactNumber.text(measure.applyAsDouble(centrality))));
            cells.add(String.valueOf(centrality.community()));
            if (before != null) {
                Centrality<N> earlier = before.centrality(centrality.node()).orElse(null);
                MEASURES.values().forEach(measure -> cells.add(change(measure, centrality, earlier)));
            }
            Csv.line(out, cells);
        }
        out.flush();
        return text.toString();
    }

    private static String change(
            ToDoubleFunction<Centrality<?>> measure, Centrality<?> now, @Nullable Centrality<?> earlier) {
        return earlier == null ? "" : ExactNumber.text(measure.applyAsDouble(now) - measure.applyAsDouble(earlier));
    }
}
