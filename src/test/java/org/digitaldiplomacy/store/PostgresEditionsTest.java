package org.digitaldiplomacy.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaldiplomacy.edition.SampleWorld.ESTONIA;
import static org.digitaldiplomacy.edition.SampleWorld.KOSOVO;
import static org.digitaldiplomacy.edition.SampleWorld.NAMIBIA;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionConflict;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionRank;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.EditionStatus;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.ExplainedNode;
import org.digitaldiplomacy.edition.FrozenCode;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.IntervalRuns;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.MethodologyChanged;
import org.digitaldiplomacy.edition.PluginJar;
import org.digitaldiplomacy.edition.PluginJars;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.edition.StoredRules;
import org.digitaldiplomacy.port.Freshness;
import org.digitaldiplomacy.port.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions of the sample world; each test has slugs of its own, since what is published stays. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PostgresEditionsTest {

    @Inject
    Editions editions;

    @Inject
    Methodologies methodologies;

    @Inject
    PluginJars jars;

    @Inject
    Revision revision;

    @Inject
    Database database;

    private final String slug = "t" + UUID.randomUUID();
    private final FrozenEdition first = SampleWorld.edition(slug, 1, 2024);

    @BeforeEach
    void store_the_rules() {
        methodologies.save(SampleWorld.rules(), SampleWorld.description());
    }

    @Test
    void rules_are_kept_once_and_given_back_to_the_letter() {
        assertThat(methodologies.save(SampleWorld.rules(), SampleWorld.description()))
                .isFalse();
        assertThat(methodologies.find(SampleWorld.RULES_DIGEST)).contains(SampleWorld.rules());
        assertThat(methodologies.latest("sample")).contains(SampleWorld.rules());
        assertThat(methodologies.all()).contains(SampleWorld.rules());
        assertThat(methodologies.find("f".repeat(64))).isEmpty();
        assertThat(methodologies.description(SampleWorld.RULES_DIGEST)).contains(SampleWorld.description());
        assertThat(methodologies.description("f".repeat(64))).isEmpty();
    }

    @Test
    void other_rules_under_the_same_version_are_refused_by_the_files_that_differ() {
        StoredRules stored = SampleWorld.rules();
        SortedMap<String, String> files = new TreeMap<>(stored.files());
        files.put("methodology.yaml", "id: sample\nversion: 1.0.0\n");
        files.put("indicators/new.yaml", "id: new\n");
        files.remove("indicators/people-online.yaml");
        StoredRules changed = new StoredRules("d".repeat(64), "sample", "1.0.0", "Sample", files);

        assertThatThrownBy(() -> methodologies.save(changed, SampleWorld.description()))
                .isInstanceOf(MethodologyChanged.class)
                .hasMessageContaining("The methodology sample 1.0.0 is stored with other rules: indicators/new.yaml is"
                        + " new, indicators/people-online.yaml is gone, methodology.yaml differs.")
                .hasMessageContaining("another `version`");
        assertThat(methodologies.find(changed.digest())).isEmpty();
        assertThat(methodologies.save(
                        new StoredRules("d".repeat(64), "sample-" + slug, "1.0.0", "Sample", files),
                        SampleWorld.description()))
                .isTrue();
    }

    @Test
    void plugins_come_back_to_the_byte_and_stand_with_the_edition_that_they_scored() {
        PluginJar jar = new PluginJar("formulas.jar", new byte[] {'P', 'K', 0, -1});
        jars.keep(jar);
        jars.keep(jar);
        assertThat(jars.find(jar.name())).contains(jar);
        assertThat(jars.find(new FrozenPlugin("formulas.jar", "c".repeat(64)))).isEmpty();

        editions.publish(SampleWorld.edition(slug, 1, 2024, new FrozenCode("0.0.1", List.of(jar.name()))));
        assertThat(editions.plugins(first.id())).containsExactly(jar.name());
        assertThat(editions.frozen(first.id()).orElseThrow().code())
                .isEqualTo(new FrozenCode("0.0.1", List.of(jar.name())));
    }

    @Test
    void explanations_come_back_with_node_and_result() {
        editions.publish(first);
        List<ExplainedNode> estonia =
                requireNonNull(editions.explanations(first.id()).get(ESTONIA));
        assertThat(estonia).singleElement().satisfies(explained -> {
            assertThat(explained.node()).isEqualTo(first.nodes().get(1));
            assertThat(explained.step()).isEqualTo(first.steps().get(0));
            assertThat(explained.result().score()).hasValue(0.1 + 0.2);
        });
    }

    @Test
    void failures_warnings_and_the_runs_that_rank_are_frozen() {
        List<EditionScore> scores = new ArrayList<>(first.scores());
        scores.removeIf(s -> s.country().equals(SampleWorld.KOSOVO) && s.node().equals("index"));
        scores.add(EditionScore.unscored(
                        SampleWorld.KOSOVO,
                        "index",
                        1,
                        ScoreStatus.FAILED,
                        "PART_FAILED",
                        "index of XKX has no score, failing at people-online.")
                .rankedIn(0.42));
        FrozenEdition frozen = new FrozenEdition(
                first.id(),
                first.year(),
                first.methodologyDigest(),
                first.inputsDigest(),
                first.note(),
                first.code(),
                first.runs(),
                first.countries(),
                first.groupKinds(),
                first.sources(),
                first.indicators(),
                first.inputs(),
                first.nodes(),
                scores,
                first.steps(),
                first.groups(),
                first.groupRanks().stream().map(rank -> rank.within(1, 2, 0.97)).toList(),
                List.of("A worse value can win.", "Another."),
                new Freshness(0.25, false));

        editions.publish(frozen);

        assertThat(editions.warnings(first.id())).containsExactly("A worse value can win.", "Another.");
        FrozenEdition read = editions.frozen(first.id()).orElseThrow();
        assertThat(read.warnings()).isEqualTo(frozen.warnings());
        assertThat(read.freshness()).isEqualTo(frozen.freshness());
        assertThat(read.scores()).containsExactlyInAnyOrderElementsOf(scores);
        assertThat(read.groupRanks()).containsExactlyInAnyOrderElementsOf(frozen.groupRanks());
    }

    @Test
    void a_draft_is_kept_and_replaced() {
        Edition draft = editions.save(first);
        Edition again = editions.save(first);

        assertThat(draft.status()).isEqualTo(EditionStatus.DRAFT);
        assertThat(draft.publishedAt()).isNull();
        assertThat(draft.methodology()).isEqualTo("sample");
        assertThat(editions.find(first.id())).contains(again);
        assertThat(editions.latest(slug)).isEmpty();
        assertThat(editions.ranking(first.id(), "index")).hasSize(3);
    }

    @Test
    void everything_that_was_frozen_comes_back() {
        editions.publish(first);

        FrozenEdition back = editions.frozen(first.id()).orElseThrow();

        assertThat(back.countries()).containsExactlyInAnyOrderElementsOf(first.countries());
        assertThat(back.groupKinds()).isEqualTo(first.groupKinds());
        assertThat(back.runs()).isEqualTo(first.runs());
        assertThat(back.sources()).isEqualTo(first.sources());
        assertThat(back.indicators()).containsExactlyInAnyOrderElementsOf(first.indicators());
        assertThat(back.inputs()).containsExactlyInAnyOrderElementsOf(first.inputs());
        assertThat(back.nodes()).isEqualTo(first.nodes());
        assertThat(back.scores()).containsExactlyInAnyOrderElementsOf(first.scores());
        assertThat(back.steps()).containsExactlyInAnyOrderElementsOf(first.steps());
        assertThat(back.code()).isEqualTo(first.code());
        assertThat(back.groups()).isEqualTo(first.groups());
        assertThat(back.groupRanks()).containsExactlyInAnyOrderElementsOf(first.groupRanks());
        assertThat(back.inputsDigest()).isEqualTo(first.inputsDigest());
    }

    @Test
    void a_ranking_begins_with_the_best_and_ends_with_those_without_a_rank() {
        editions.publish(first);

        List<EditionScore> ranking = editions.ranking(first.id(), "index");

        assertThat(ranking).extracting(EditionScore::country).containsExactly(ESTONIA, NAMIBIA, KOSOVO);
        assertThat(ranking.get(1).rankHigh()).hasValue(3);
        assertThat(ranking.get(2).reasonCode()).isEqualTo("LOW_COVERAGE");
        assertThat(editions.ranking(first.id(), "nothing")).isEmpty();
    }

    @Test
    void scores_come_back_to_the_last_bit() {
        editions.publish(first);

        assertThat(editions.ranking(first.id(), "people-online").get(0).score()).hasValue(0.1 + 0.2);
    }

    @Test
    void countries_inputs_nodes_and_groups_are_read_apart() {
        editions.publish(first);
        EditionId id = first.id();

        Map<?, List<EditionScore>> scores = editions.ofCountries(id, List.of(ESTONIA, KOSOVO));

        assertThat(scores.get(ESTONIA)).extracting(EditionScore::node).containsExactly("index", "people-online");
        assertThat(editions.inputs(id, List.of(NAMIBIA))).hasSize(2);
        assertThat(editions.nodes(id)).extracting(EditionNode::id).containsExactly("index", "people-online");
        assertThat(editions.groups(id)).isEqualTo(first.groups());
        assertThat(editions.groupRanking(id, "small-states", "index"))
                .extracting(GroupRank::country)
                .containsExactly(ESTONIA, NAMIBIA);
    }

    @Test
    void a_published_edition_is_the_latest_until_a_revision_is_published() {
        editions.publish(first);
        FrozenEdition second = SampleWorld.edition(slug, 2, 2024);
        editions.save(second);
        editions.submit(second.id());
        assertThat(editions.latest(slug)).map(Edition::id).contains(first.id());

        Edition published = editions.publish(second.id());

        assertThat(published.status()).isEqualTo(EditionStatus.PUBLISHED);
        assertThat(published.publishedAt()).isNotNull();
        assertThat(editions.latest(slug)).contains(published);
        assertThat(editions.find(first.id())).map(Edition::status).contains(EditionStatus.PUBLISHED);
        assertThat(editions.all()).extracting(Edition::id).contains(first.id(), second.id());
    }

    @Test
    void history_follows_the_latest_revisions_by_year() {
        editions.publish(SampleWorld.edition(slug + "-b", 1, 2022));
        editions.publish(first);
        editions.publish(SampleWorld.edition(slug, 2, 2024));

        List<EditionRank> way =
                requireNonNull(editions.history("sample", "index", List.of(ESTONIA, KOSOVO))
                                .get(ESTONIA))
                        .stream()
                        .filter(r -> r.edition().slug().startsWith(slug))
                        .toList();

        assertThat(way)
                .containsExactly(
                        new EditionRank(
                                new EditionId(slug + "-b", 1), 2022, OptionalDouble.of(93.2), OptionalInt.of(1)),
                        new EditionRank(new EditionId(slug, 2), 2024, OptionalDouble.of(93.2), OptionalInt.of(1)));
    }

    @Test
    void a_published_edition_is_neither_saved_nor_published_again() {
        editions.publish(first);

        assertThatThrownBy(() -> editions.save(first)).isInstanceOf(EditionConflict.class);
        assertThatThrownBy(() -> editions.publish(first)).isInstanceOf(EditionConflict.class);
        assertThatThrownBy(() -> editions.publish(first.id()))
                .isInstanceOf(EditionConflict.class)
                .hasMessageContaining("is published already");
        assertThatThrownBy(() -> editions.publish(new EditionId(slug, 9)))
                .isInstanceOf(EditionConflict.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_draft_is_published_through_review_alone() {
        editions.save(first);
        assertThatThrownBy(() -> editions.publish(first.id()))
                .isInstanceOf(EditionConflict.class)
                .hasMessageContaining("put to review");

        assertThat(editions.submit(first.id()).status()).isEqualTo(EditionStatus.REVIEW);
        assertThat(editions.save(first).status()).isEqualTo(EditionStatus.DRAFT);
        editions.submit(first.id());

        assertThat(editions.publish(first.id()).status()).isEqualTo(EditionStatus.PUBLISHED);
        assertThatThrownBy(() -> editions.submit(first.id())).isInstanceOf(EditionConflict.class);
    }

    @Test
    void one_revision_at_a_time_is_in_work() {
        editions.save(first);
        assertThatThrownBy(() -> editions.save(SampleWorld.edition(slug, 2, 2024)))
                .isInstanceOf(EditionConflict.class)
                .hasMessageContaining("in work");
    }

    @Test
    void a_revision_older_than_the_published_one_comes_too_late() {
        editions.publish(SampleWorld.edition(slug, 2, 2024));
        assertThatThrownBy(() -> editions.publish(first))
                .isInstanceOf(EditionConflict.class)
                .hasMessageContaining("too late");
    }

    @Test
    void of_two_who_publish_at_once_one_wins_and_the_other_is_told() throws Exception {
        editions.save(first);
        editions.submit(first.id());
        assertThat(race(() -> editions.publish(first.id()))).isEqualTo(1);
    }

    @Test
    void of_two_who_build_and_publish_at_once_one_wins_and_the_other_is_told() throws Exception {
        assertThat(race(() -> editions.publish(first))).isEqualTo(1);
        assertThat(editions.frozen(first.id()).orElseThrow().scores()).hasSize(6);
    }

    @Test
    void rules_that_are_not_stored_publish_nothing() {
        FrozenEdition unknown = new FrozenEdition(
                first.id(),
                2024,
                "e".repeat(64),
                first.inputsDigest(),
                "",
                first.code(),
                IntervalRuns.USUAL,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);

        assertThatThrownBy(() -> editions.publish(unknown))
                .isInstanceOf(EditionConflict.class)
                .hasMessageContaining("e".repeat(64));
    }

    @Test
    void an_edition_with_one_bad_row_leaves_nothing_behind() {
        FrozenEdition bad = new FrozenEdition(
                first.id(),
                2024,
                first.methodologyDigest(),
                first.inputsDigest(),
                "",
                first.code(),
                first.runs(),
                first.countries(),
                first.groupKinds(),
                List.of(),
                first.indicators(),
                first.inputs(),
                first.nodes(),
                first.scores(),
                first.steps(),
                first.groups(),
                first.groupRanks(),
                first.warnings(),
                null);

        assertThatThrownBy(() -> editions.publish(bad)).hasMessageContaining("edition_source");

        assertThat(editions.find(first.id())).isEmpty();
    }

    @Test
    void saving_and_publishing_advance_the_revision() {
        long before = revision.current();
        editions.save(first);
        editions.submit(first.id());
        long saved = revision.current();
        editions.publish(first.id());

        assertThat(saved).isGreaterThan(before);
        assertThat(revision.current()).isGreaterThan(saved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE edition SET note = 'changed' WHERE id = $id",
                "UPDATE edition SET status = 'DRAFT', published_at = NULL WHERE id = $id",
                "DELETE FROM edition WHERE id = $id",
                "UPDATE edition_score SET score = 99 WHERE edition = $id AND score IS NOT NULL",
                "UPDATE edition_score SET rank = 1 WHERE edition = $id AND rank = 2",
                "DELETE FROM edition_score WHERE edition = $id",
                "INSERT INTO edition_country VALUES ($id, 'FIN', '{}', true)",
                "UPDATE edition_country SET in_scope = false WHERE edition = $id",
                "UPDATE edition_country_group SET kind = 'REGION' WHERE edition = $id",
                "DELETE FROM edition_country_group WHERE edition = $id",
                "UPDATE edition_source SET title = 'changed' WHERE edition = $id",
                "UPDATE edition_indicator SET unit = 'changed' WHERE edition = $id",
                "UPDATE edition_input SET value = 1 WHERE edition = $id",
                "DELETE FROM edition_input WHERE edition = $id",
                "UPDATE edition_node SET weight = 0.5 WHERE edition = $id AND parent IS NOT NULL",
                "UPDATE edition_group SET name = 'changed' WHERE edition = $id",
                "DELETE FROM edition_group_rank WHERE edition = $id",
                "UPDATE edition_step SET value = 1 WHERE edition = $id",
                "DELETE FROM edition_step WHERE edition = $id",
                "INSERT INTO edition_step (edition, country, node) VALUES ($id, 'XKX', 'index')",
                "INSERT INTO edition_plugin VALUES ($id, 'other.jar', 'DIGEST')",
                "UPDATE plugin SET content = 'changed'",
                "DELETE FROM plugin",
                "TRUNCATE edition_group_rank",
                "TRUNCATE edition CASCADE",
                "UPDATE methodology_node SET name = 'changed'",
                "DELETE FROM methodology_choice",
                "UPDATE methodology SET title = 'changed'",
                "DELETE FROM methodology"
            })
    void the_database_refuses_to_change_what_is_published(String sql) {
        PluginJar jar = new PluginJar("other.jar", new byte[] {1, 2, 3});
        jars.keep(jar);
        editions.publish(first);
        long id = database.list("SELECT id FROM edition WHERE slug = ?", row -> row.getLong(1), slug)
                .get(0);

        assertThatThrownBy(() -> database.transaction(connection -> Database.run(
                        connection,
                        sql.replace("$id", String.valueOf(id))
                                .replace("DIGEST", jar.name().sha256()))))
                .isInstanceOf(DatabaseFailure.class)
                .extracting(failure -> ((DatabaseFailure) failure).state())
                .asString()
                .startsWith("23");

        assertThat(editions.frozen(first.id()).orElseThrow().scores())
                .containsExactlyInAnyOrderElementsOf(first.scores());
    }

    private static int race(Callable<Edition> publish) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            int won = 0;
            for (Future<Edition> outcome : pool.invokeAll(List.of(publish, publish))) {
                try {
                    assertThat(outcome.get().status()).isEqualTo(EditionStatus.PUBLISHED);
                    won++;
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause()).isInstanceOf(EditionConflict.class);
                }
            }
            return won;
        } finally {
            pool.shutdown();
        }
    }
}
