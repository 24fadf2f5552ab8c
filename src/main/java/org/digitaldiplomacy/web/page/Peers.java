package org.digitaldiplomacy.web.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Countries to compare a ranked state with: its region, and the ranked states nearest to it in population. */
final class Peers {

    private static final int SHOWN = 3;

    /** How many times as many people, or as few, a peer may have. */
    private static final double WIDEST = 4;

    private Peers() {}

    /**
     * Values for the template.
     *
     * @param country with its region and population, both known
     */
    static Map<String, @Nullable Object> of(
            Answer country, int rank, EditionInView edition, Questions questions, Visit visit) {
        String code = country.text("code");
        double people = people(country);
        Answer answer = questions.ask(
                "peers",
                Map.of(
                        "edition",
                        edition.name(),
                        "region",
                        country.object("region").text("key"),
                        "rank",
                        rank,
                        "from",
                        people / WIDEST,
                        "to",
                        people * WIDEST),
                visit);
        List<Answer> nearest = answer.object("ranking").objects("nodes").stream()
                .filter(row -> !row.object("country").text("code").equals(code))
                .sorted(Comparator.comparingDouble(row -> Math.abs(Math.log(people(row.object("country")) / people))))
                .limit(SHOWN)
                .toList();
        List<String> codes =
                nearest.stream().map(row -> row.object("country").text("code")).toList();
        Map<String, @Nullable Object> peers = new HashMap<>();
        peers.put("inRegion", answer.object("region").whole("totalCount").orElseThrow());
        peers.put("placeInRegion", answer.object("upTo").whole("totalCount").orElseThrow());
        peers.put("rows", nearest.stream().map(Answer::fields).toList());
        peers.put("codes", String.join(",", codes));
        peers.put("compared", Stream.concat(Stream.of(code), codes.stream()).collect(Collectors.joining(",")));
        return peers;
    }

    private static double people(Answer country) {
        return country.object("population").number("value").orElseThrow();
    }
}
