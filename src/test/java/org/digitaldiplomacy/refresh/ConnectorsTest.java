package org.digitaldiplomacy.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.refresh.publisher.BuiltInConnectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every connector on recorded answers, whole and spoilt. */
class ConnectorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> BY_HAND = List.of("un-egov", "itu", "open-data-inventory");

    /** A name that each publisher's format has, and without which it is another one. */
    private static final Map<String, String> NAMES = Map.of(
            "world-bank", "countryiso3code",
            "iana-root", "IN\tSOA",
            "vdem", "v2x_freexp_altinf",
            "eurepoc", "receiver_country",
            "wikidata", "\"iso3\"",
            "embassies", "operator;",
            "un-egov", "Online Service Index",
            "govtech", "I-20.2",
            "itu", "entityIso",
            "open-data-inventory", "Machine readable");

    @TempDir
    private Path folder;

    static List<Connector> connectors() {
        return BuiltInConnectors.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void recorded_answers_give_rows(String id) throws IOException {
        try (RecordedPublishers publishers = new RecordedPublishers()) {
            Refreshing.Outcome outcome = refresh(publishers, id);

            assertThat(outcome).isInstanceOf(Refreshing.Outcome.Refreshed.class);
            assertThat(((Refreshing.Outcome.Refreshed) outcome).changes())
                    .extracting(Change::kind)
                    .contains(Change.Kind.ADDED);
        }
    }

    static Stream<String> ids() {
        return connectors().stream().map(Connector::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_changed_name_of_a_column_is_told_and_changes_nothing(String id) throws IOException {
        String name = NAMES.getOrDefault(id, "?");
        String other = id.equals("iana-root") ? "IN\tSAO" : name.replaceFirst("[A-Za-z]", "Zz");
        try (RecordedPublishers publishers = new RecordedPublishers().saying(text -> text.replace(name, other))) {
            String sentence = refusal(publishers, id);

            assertThat(sentence).contains("found ", "expected ", name.replaceAll("IN\t|[\";]", ""));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_file_that_was_cut_off_is_told_and_changes_nothing(String id) throws IOException {
        UnaryOperator<byte[]> cut = bytes -> Arrays.copyOf(bytes, bytes.length * 6 / 10);
        try (RecordedPublishers publishers = new RecordedPublishers().sending(cut)) {
            assertThat(refusal(publishers, id)).contains("found ", "expected ");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_rate_limit_is_told_and_changes_nothing(String id) throws IOException {
        try (RecordedPublishers publishers = new RecordedPublishers().failing(429)) {
            refusalOfTheWeb(publishers, id, "status 429");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_file_that_is_gone_is_told_and_changes_nothing(String id) throws IOException {
        try (RecordedPublishers publishers = new RecordedPublishers().failing(404)) {
            refusalOfTheWeb(publishers, id, "status 404");
        }
    }

    /** Those without an address are never asked; the file that lacks is what a person can act on. */
    private void refusalOfTheWeb(RecordedPublishers publishers, String id, String status) throws IOException {
        Files.createDirectories(folder.resolve("by-hand"));
        String sentence = refused(publishers, id);
        if (BY_HAND.contains(id)) {
            assertThat(sentence).contains("expected it in the folder that --from names: save it from https://");
            assertThat(publishers.asked()).isEmpty();
        } else {
            assertThat(sentence).contains(publishers.asked().get(0).toString(), status);
        }
    }

    private String refusal(RecordedPublishers publishers, String id) throws IOException {
        publishers.byHand(folder.resolve("by-hand"));
        return refused(publishers, id);
    }

    private String refused(RecordedPublishers publishers, String id) throws IOException {
        Path held = MadeUpPackage.write(folder.resolve("package"));
        Map<String, String> before = contents(held);

        Refreshing.Outcome outcome = run(publishers, List.of(connector(id)), held);

        assertThat(contents(held)).as("nothing changed").isEqualTo(before);
        assertThat(outcome).isInstanceOf(Refreshing.Outcome.Failed.class);
        List<String> sentences = ((Refreshing.Outcome.Failed) outcome).sentences();
        assertThat(sentences).hasSize(1);
        assertThat(sentences.get(0))
                .startsWith(id + ": ")
                .contains("Nothing was changed.", "docs/refreshing.md#" + id)
                .doesNotContain("127.0.0.1", "Exception");
        return sentences.get(0);
    }

    @Test
    void all_connectors_together_give_a_package_that_is_accepted() throws IOException {
        Path held = MadeUpPackage.write(folder.resolve("package"));
        try (RecordedPublishers publishers = new RecordedPublishers()) {
            publishers.byHand(folder.resolve("by-hand"));
            Refreshing.Outcome outcome = run(publishers, connectors(), held);

            assertThat(outcome).isInstanceOf(Refreshing.Outcome.Refreshed.class);
        }
        PackageReading reading = new PackageReader(
                        Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .read(held);

        assertThat(reading)
                .as(() -> reading instanceof PackageReading.Refused refused ? refused.report() : "")
                .isInstanceOf(PackageReading.Accepted.class);
        var data = ((PackageReading.Accepted) reading).dataPackage();
        assertThat(data.version()).isEqualTo("2026.11.3");
        assertThat(values(data.observations(), "EST"))
                .containsEntry("cctld-dnssec-signed 2026", 1.0)
                .containsEntry("cctld-name-servers-ipv6 2026", 2.0)
                .containsEntry("gci-overall 2026", 99.0)
                .containsEntry("online-service-index 2026", 0.88)
                .containsEntry("govtech-openness 2025", 6.25)
                .containsEntry("missions 2026", 2.0)
                .containsEntry("missions-with-website-share 2026", 50.0)
                .containsEntry("population 2023", 6000023.0);
        assertThat(values(data.observations(), "NAM"))
                .containsEntry("cctld-dnssec-signed 2026", 0.0)
                .doesNotContainKeys("population 2025", "freedom-of-expression 2024");
        assertThat(data.incidents())
                .extracting(i -> i.id() + " " + i.kind())
                .containsExactlyInAnyOrder(
                        "eurepoc-9001-est SABOTAGE",
                        "eurepoc-9002-fra MISSION_ATTACK",
                        "eurepoc-9002-kor DATA_THEFT",
                        "eurepoc-9003-ken ESPIONAGE",
                        "eurepoc-9005-gbr SABOTAGE");
        assertThat(data.accountMetrics())
                .extracting(m -> m.account() + " " + m.date() + " " + m.value())
                .contains(
                        "x/made_up_mfa_EST 2024-02-03 123456.0", "youtube/UCmadeupmadeupmadeupmade 2025-07-01 4321.0");
        assertThat(data.institutions())
                .extracting(i -> i.id() + " " + i.kind() + " " + i.wikidata())
                .contains(
                        "mfa-est FOREIGN_MINISTRY Q999000",
                        "mfa-ken FOREIGN_MINISTRY Q999005",
                        "mission-q999100 EMBASSY Q999100",
                        "leader-ken LEADER_OFFICE Q999200");
        assertThat(data.sources()).extracting(s -> s.id().value()).doesNotContain("old-wdi", "old-eurepoc");
    }

    private static Map<String, Double> values(List<Observation> observations, String country) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Observation o : observations) {
            if (o.country().value().equals(country)) {
                values.put(o.indicator() + " " + o.year(), o.value());
            }
        }
        return values;
    }

    @Test
    void one_failure_among_many_changes_nothing() throws IOException {
        Path held = MadeUpPackage.write(folder.resolve("package"));
        Map<String, String> before = contents(held);
        try (RecordedPublishers publishers = new RecordedPublishers()) {
            publishers.byHand(folder.resolve("by-hand"));
            Files.delete(folder.resolve("by-hand/itu-gci.xlsx"));

            Refreshing.Outcome outcome = run(publishers, connectors(), held);

            assertThat(outcome)
                    .isInstanceOfSatisfying(Refreshing.Outcome.Failed.class, failed -> assertThat(failed.sentences())
                            .singleElement()
                            .asString()
                            .startsWith("itu: found no itu-gci.xlsx"));
            assertThat(contents(held)).isEqualTo(before);
        }
    }

    @Test
    void answers_of_the_same_day_are_asked_for_once() throws IOException {
        try (RecordedPublishers publishers = new RecordedPublishers()) {
            refresh(publishers, "world-bank");
            int asked = publishers.asked().size();
            refresh(publishers, "world-bank");

            assertThat(asked).isEqualTo(2);
            assertThat(publishers.asked()).hasSize(asked);
        }
    }

    @Test
    void an_answer_that_was_refused_is_asked_for_anew() throws IOException {
        Path held = MadeUpPackage.write(folder.resolve("package"));
        try (RecordedPublishers publishers = new RecordedPublishers()) {
            publishers.saying(text -> text.replace("IN\tSOA", "IN\tSAO"));
            assertThat(run(publishers, List.of(connector("iana-root")), held))
                    .isInstanceOf(Refreshing.Outcome.Failed.class);

            publishers.saying(UnaryOperator.identity());

            assertThat(run(publishers, List.of(connector("iana-root")), held))
                    .isInstanceOf(Refreshing.Outcome.Refreshed.class);
        }
    }

    @Test
    void fewer_countries_than_the_share_asks_for_are_no_silent_zero() throws IOException {
        UnaryOperator<String> without = text -> text.lines()
                .filter(line -> !line.contains(",EST,") && !line.contains(",FIN,"))
                .reduce("", (all, line) -> all + line + "\n");
        try (RecordedPublishers publishers = new RecordedPublishers().saying(without)) {
            assertThat(refusal(publishers, "itu"))
                    .contains(
                            "found 8 values of 8 units for gci-overall",
                            "at least 90 % of the 10 of 10 known before",
                            "not there: EST, FIN",
                            "--accept-fewer");
        }
    }

    @Test
    void what_leaves_and_what_is_passed_over_is_told() throws IOException {
        try (RecordedPublishers publishers = new RecordedPublishers()) {
            Refreshing.Outcome.Refreshed refreshed = (Refreshing.Outcome.Refreshed) refresh(publishers, "eurepoc");

            assertThat(refreshed.changes())
                    .anyMatch(c -> c.kind() == Change.Kind.GONE && c.name().equals("eurepoc-8000-jpn"));
            assertThat(refreshed.notes())
                    .anyMatch(n -> n.contains("EU (institutions)"))
                    .anyMatch(n -> n.contains("without date") && n.contains("9004"));
        }
    }

    @Test
    void every_connector_has_its_section_in_the_docs() throws IOException {
        String page = Files.readString(Path.of("docs/refreshing.md"));

        assertThat(connectors()).allSatisfy(connector -> {
            assertThat(page).contains("\n## " + connector.id() + "\n");
            String section = page.split("\n## " + connector.id() + "\n", 2)[1].split("\n## ", 2)[0];
            assertThat(section)
                    .as(connector.id())
                    .contains("refresh " + connector.id(), "By hand", "Licence", "`" + connector.id());
        });
    }

    private Refreshing.Outcome refresh(RecordedPublishers publishers, String id) throws IOException {
        publishers.byHand(folder.resolve("by-hand"));
        return run(publishers, List.of(connector(id)), MadeUpPackage.write(folder.resolve("package")));
    }

    private Refreshing.Outcome run(RecordedPublishers publishers, List<Connector> connectors, Path held)
            throws IOException {
        Refreshing.Settings settings =
                new Refreshing.Settings(folder.resolve("by-hand"), folder.resolve("kept"), Map.of(), 0.9);
        return new Refreshing(publishers, TODAY, settings).run(connectors, held, "");
    }

    private static Connector connector(String id) {
        return connectors().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, String> contents(Path held) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(held)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    contents.put(held.relativize(file).toString(), Files.readString(file));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
        return contents;
    }
}
