package org.digitaldiplomacy.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.RegionNames;
import org.digitaldiplomacy.export.Dataset.Table;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;

/**
 * The tables of one edition, from what was frozen into it. Countries go by ISO alpha-3 codes and English names: in the
 * two-letter codes, programs that read CSV take Namibia's NA for a gap.
 */
final class EditionTables {

    private final Edition edition;
    private final FrozenEdition frozen;
    private final Map<CountryCode, String> names;

    EditionTables(Edition edition, FrozenEdition frozen, List<Country> countries) {
        this.edition = edition;
        this.frozen = frozen;
        this.names = countries.stream().collect(Collectors.toMap(Country::code, RegionNames.ENGLISH::of));
    }

    /** All of them, in the order in which a reader wants them. */
    List<Table<?>> all() {
        return List.of(ranking(), scores(), groupRanks(), nodes(), inputs(), sources());
    }

    /** The results on the root, best first, those without a rank last. */
    private Table<EditionScore> ranking() {
        String root = frozen.nodes().get(0).id();
        return dataset("ranking", "A country's result on the index, best first, those without a rank last.")
                .of(results(root));
    }

    private Table<EditionScore> scores() {
        return dataset("scores", "A country's result on a node of the tree, by node, best first.")
                .of(frozen.nodes().stream()
                        .flatMap(n -> results(n.id()).stream())
                        .toList());
    }

    private List<EditionScore> results(String node) {
        return frozen.scores().stream()
                .filter(s -> s.node().equals(node))
                .sorted(Comparator.<EditionScore>comparingInt(s -> s.rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(EditionScore::country))
                .toList();
    }

    private Dataset<EditionScore> dataset(String name, String about) {
        return new Dataset<>(
                name,
                about,
                List.of(
                        year(),
                        revision(),
                        Field.text("country", "ISO 3166-1 alpha-3", s -> s.country()
                                .value()),
                        Field.text("name", "in English, from the Unicode CLDR", s -> name(s.country())),
                        Field.text("node", "what was scored: see nodes", EditionScore::node),
                        Field.whole("rank", "from 1; a gap where the country is not ranked", EditionScore::rank),
                        Field.whole(
                                "rank_low",
                                "better end of the interval that holds the rank in 90 % of the runs with other choices",
                                EditionScore::rankLow),
                        Field.whole("rank_high", "worse end of the interval", EditionScore::rankHigh),
                        Field.number(
                                "score",
                                "0 to 100; for leverage, points above or below what size predicts",
                                EditionScore::score),
                        Field.number(
                                "coverage",
                                "share of what lies below the node that was observed, 0 to 1",
                                s -> OptionalDouble.of(s.coverage())),
                        Field.text(
                                "status",
                                "OBSERVED, ESTIMATED, IMPUTED or COMPUTED; MISSING or NOT_RANKED without a score",
                                s -> s.status().name()),
                        Field.text("reason_code", "why there is no score, for programs", EditionScore::reasonCode),
                        Field.text("reason", "why there is no score, for people", EditionScore::reason)));
    }

    private Table<GroupRank> groupRanks() {
        return new Dataset<GroupRank>(
                        "group-ranks",
                        "A country's rank on a node among its group.",
                        List.of(
                                year(),
                                revision(),
                                Field.text("group", "such as small-states", GroupRank::group),
                                Field.text("node", "see nodes", GroupRank::node),
                                Field.text("country", "ISO 3166-1 alpha-3", g -> g.country()
                                        .value()),
                                Field.text("name", "in English, from the Unicode CLDR", g -> name(g.country())),
                                Field.whole("rank", "from 1", g -> OptionalInt.of(g.rank())),
                                Field.whole(
                                        "rank_low",
                                        "the better end of the rank's interval, where one was computed",
                                        GroupRank::rankLow),
                                Field.whole(
                                        "rank_high",
                                        "the worse end of the rank's interval, where one was computed",
                                        GroupRank::rankHigh)))
                .of(frozen.groupRanks());
    }

    private Table<EditionNode> nodes() {
        return new Dataset<EditionNode>(
                        "nodes",
                        "A node of the tree that the edition was scored by, a parent before its children.",
                        List.of(
                                Field.text("node", "the id", EditionNode::id),
                                Field.text("name", "for people", EditionNode::name),
                                Field.text("kind", "COMPOSITE, INDICATOR or LEVERAGE", n -> n.kind()
                                        .name()),
                                Field.text("parent", "a gap for the root and for leverages", EditionNode::parent),
                                Field.number("weight", "its share of its parent, 0 to 1", EditionNode::weight)))
                .of(frozen.nodes());
    }

    private Table<Observation> inputs() {
        Map<SourceId, Source> sources =
                frozen.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return new Dataset<Observation>(
                        "inputs",
                        "An observation that the scores were computed from.",
                        List.of(
                                Field.text("country", "ISO 3166-1 alpha-3", o -> o.country()
                                        .value()),
                                Field.text("name", "in English, from the Unicode CLDR", o -> name(o.country())),
                                Field.text("indicator", "the data column", o -> o.indicator()
                                        .value()),
                                Field.whole("year", "of the observation", o -> OptionalInt.of(o.year())),
                                Field.number("value", "in the indicator's unit", o -> OptionalDouble.of(o.value())),
                                Field.text("status", "how the value came about", o -> o.status()
                                        .name()),
                                Field.text(
                                        "source", "see sources", o -> o.source().value()),
                                Field.text("licence_class", "OPEN, SA or TERMS", o -> licenceClass(sources, o))))
                .of(frozen.inputs());
    }

    private static String licenceClass(Map<SourceId, Source> sources, Observation input) {
        Source source = sources.get(input.source());
        if (source == null) {
            throw new IllegalStateException("an edition lacks the source " + input.source() + " that it cites");
        }
        return source.licenceClass().name();
    }

    private Table<Source> sources() {
        return new Dataset<Source>(
                        "sources",
                        "A source that the inputs cite.",
                        List.of(
                                Field.text("source", "the id", s -> s.id().value()),
                                Field.text("publisher", "who publishes it", Source::publisher),
                                Field.text("title", "of the publication", Source::title),
                                Field.text("edition", "vintage or release", Source::edition),
                                Field.text("licence", "by name", Source::licence),
                                Field.text(
                                        "licence_class",
                                        "OPEN: attribution only; SA: the same licence for what is derived; TERMS: the"
                                                + " publisher's own",
                                        s -> s.licenceClass().name()),
                                Field.text("url", "the publisher's own address", Source::url),
                                Field.text("citation", "how to cite it", Source::citation)))
                .of(frozen.sources());
    }

    private <R> Field<R> year() {
        return Field.whole("edition", "the year as of which it was scored", row -> OptionalInt.of(edition.year()));
    }

    private <R> Field<R> revision() {
        return Field.whole(
                "revision", "of the edition", row -> OptionalInt.of(edition.id().revision()));
    }

    private String name(CountryCode code) {
        return names.getOrDefault(code, code.value());
    }
}
