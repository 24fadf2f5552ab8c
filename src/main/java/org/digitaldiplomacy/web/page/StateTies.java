package org.digitaldiplomacy.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.Ink;
import org.digitaldiplomacy.draw.Swatch;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.draw.WorldPlot;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.web.Answer;
import org.jspecify.annotations.Nullable;

/** Embassies of a state and in it: who returns them, how central that makes it, and what differs from the list before. */
final class StateTies {

    private static final List<String> COUNTS = List.of("hosts", "senders", "mutual");
    private static final List<String> MEASURES = List.of("hosts", "senders", "mutual", "betweenness", "eigenvector");

    private final List<Answer> network;
    private final Answer country;
    private final Lists now;
    private final Optional<Lists> before;

    /**
     * @param network position of each state
     * @param answer to the question {@code network-state}
     */
    StateTies(List<Answer> network, Answer answer, Answer country) {
        this.network = network;
        this.country = country;
        this.now = Lists.of(answer.object("now"));
        this.before = answer.has("before") ? Optional.of(Lists.of(answer.object("before"))) : Optional.empty();
    }

    /** Links by the code of the state at the other end. */
    private record Lists(Map<String, Answer> abroad, Map<String, Answer> here) {

        static Lists of(Answer network) {
            return new Lists(byEnd(network, "abroad", "host"), byEnd(network, "here", "sender"));
        }

        private static Map<String, Answer> byEnd(Answer network, String list, String end) {
            return network.object(list).objects("nodes").stream()
                    .collect(Collectors.toMap(
                            link -> link.object(end).text("code"),
                            link -> link.with("other", link.object(end).fields()),
                            (one, same) -> one,
                            TreeMap::new));
        }
    }

    /** How another state is tied to this one. */
    private enum Tie {
        OWN(Ink.SECOND),
        BOTH(Ink.SCALE_1),
        ABROAD(Ink.SCALE_3),
        HERE(Ink.SCALE_5),
        NONE(Ink.OUTSIDE);

        private final Ink ink;

        Tie(Ink ink) {
            this.ink = ink;
        }

        String said(Words words) {
            return switch (this) {
                case OWN -> words.say("draw_network_own");
                case BOTH -> words.say("draw_network_both");
                case ABROAD -> words.say("draw_network_abroad");
                case HERE -> words.say("draw_network_here");
                case NONE -> words.say("draw_network_none");
            };
        }
    }

    private Tie tie(String code) {
        if (code.equals(country.text("code"))) {
            return Tie.OWN;
        }
        boolean isAbroad = now.abroad().containsKey(code);
        boolean isHere = now.here().containsKey(code);
        if (isAbroad && isHere) {
            return Tie.BOTH;
        }
        return isAbroad ? Tie.ABROAD : isHere ? Tie.HERE : Tie.NONE;
    }

    Map<CountryCode, WorldPlot.Shown> onMap(StatesMap map) {
        Map<CountryCode, WorldPlot.Shown> shown = new HashMap<>();
        for (Answer each : states()) {
            CountryCode code = new CountryCode(each.text("code"));
            Tie tie = tie(code.value());
            String said = map.words().say("draw_profile_title", each.text("name"), tie.said(map.words()));
            shown.put(code, map.shown(code, tie.ink, said, "/network/" + code.value(), tie == Tie.OWN));
        }
        return shown;
    }

    /** Each kind of tie with its states, which say on the page what the map shows. */
    List<Map<String, @Nullable Object>> legend(Words words) {
        List<Map<String, @Nullable Object>> legend = new ArrayList<>();
        for (Tie tie : Tie.values()) {
            List<Map<String, @Nullable Object>> members = states().stream()
                    .filter(state -> tie(state.text("code")) == tie)
                    .map(Answer::fields)
                    .toList();
            legend.add(Map.of(
                    "swatch",
                    Swatch.inPage(tie.ink),
                    "text",
                    tie.said(words),
                    "isListed",
                    tie != Tie.OWN,
                    "states",
                    members));
        }
        return legend;
    }

    /** All states of the network, and this one. */
    private List<Answer> states() {
        Map<String, Answer> states = new LinkedHashMap<>();
        network.forEach(row -> states.put(row.object("country").text("code"), row.object("country")));
        states.putIfAbsent(country.text("code"), country);
        return states.values().stream()
                .sorted((a, b) -> a.text("name").compareTo(b.text("name")))
                .toList();
    }

    /** Values for the template. */
    Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("measures", measures());
        shown.put(
                "list",
                now.abroad().values().stream().findFirst().map(Answer::fields).orElse(null));
        shown.put(
                "hasLater",
                before.isPresent() && isLater(now.abroad(), before.get().abroad()));
        shown.put(
                "earlier",
                before.flatMap(lists -> lists.abroad().values().stream().findFirst())
                        .map(Answer::fields)
                        .orElse(null));
        shown.put(
                "opened",
                before.map(lists -> gained(now.abroad(), lists.abroad())).orElse(List.of()));
        shown.put(
                "closed",
                before.map(lists -> gained(lists.abroad(), now.abroad())).orElse(List.of()));
        shown.put("came", before.map(lists -> gained(now.here(), lists.here())).orElse(List.of()));
        shown.put("went", before.map(lists -> gained(lists.here(), now.here())).orElse(List.of()));
        return shown;
    }

    private static boolean isLater(Map<String, Answer> now, Map<String, Answer> before) {
        Set<String> dates =
                before.values().stream().map(link -> link.text("date")).collect(Collectors.toSet());
        return !dates.isEmpty() && now.values().stream().noneMatch(link -> dates.contains(link.text("date")));
    }

    /** States at the other end of links in one list and not in another. */
    private static List<Map<String, @Nullable Object>> gained(Map<String, Answer> in, Map<String, Answer> notIn) {
        return in.entrySet().stream()
                .filter(link -> !notIn.containsKey(link.getKey()))
                .map(link -> link.getValue().object("other").fields())
                .toList();
    }

    /** Each measure of centrality with its rank; none where no list has the state. */
    private List<Map<String, @Nullable Object>> measures() {
        return network.stream()
                .filter(row -> row.object("country").text("code").equals(country.text("code")))
                .flatMap(own -> MEASURES.stream().map(measure -> measure(measure, own)))
                .toList();
    }

    private Map<String, @Nullable Object> measure(String measure, Answer own) {
        double value = own.number(measure).orElseThrow();
        long above = network.stream()
                .filter(row -> row.number(measure).orElseThrow() > value)
                .count();
        return Map.of("key", measure, "value", value, "isCount", COUNTS.contains(measure), "rank", above + 1);
    }
}
