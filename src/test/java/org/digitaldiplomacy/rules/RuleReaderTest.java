package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.UnitGroup;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.respond.Logit;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleReaderTest {

    private static RuleSet read(SampleFolder folder) {
        RuleReading reading = folder.read();
        assertThat(reading).isInstanceOf(RuleReading.Read.class);
        return ((RuleReading.Read) reading).rules();
    }

    @Test
    void a_valid_folder_becomes_a_methodology() {
        Methodology m = read(SampleFolder.valid()).methodology();
        assertThat(m.id()).isEqualTo("sample");
        assertThat(m.version()).isEqualTo("1.0.0");
        assertThat(m.scope()).isEqualTo(new Methodology.Scope(List.of("un-members"), List.of("XKX", "NO")));
        assertThat(m.nodes())
                .extracting(n -> n.id())
                .containsExactly("index", "reach", "users", "missions", "openness", "services");
        assertThat(m.ranker()).isEqualTo(new SampleMethods.Rank("competition"));
        assertThat(m.columns()).containsExactlyInAnyOrder("internet-users", "population", "missions", "services");
    }

    @Test
    void a_node_inherits_what_it_does_not_state() {
        Composite root = read(SampleFolder.valid()).methodology().root();
        Composite reach = (Composite) root.children().get(0).node();
        Composite openness = (Composite) root.children().get(1).node();
        assertThat(reach.aggregator()).isEqualTo(new SampleMethods.Sum("arithmetic"));
        assertThat(reach.onFailure()).isEqualTo(Composite.OnFailure.EXCLUDE_UNIT);
        assertThat(openness.aggregator()).isEqualTo(new SampleMethods.Sum("geometric"));
        assertThat(openness.onFailure()).isEqualTo(Composite.OnFailure.DROP_AND_REWEIGHT);
        assertThat(openness.decimals()).contains(new Decimals(3, Decimals.Ties.HALF_UP));
        assertThat(root.children().get(0).weight()).isEqualTo(2);
        assertThat(root.children().get(1).weight()).isEqualTo(1);
        assertThat(reach.children().get(0).rationale()).isEqualTo("Everyone counts.");
    }

    @Test
    void an_indicator_reads_its_file() {
        IndicatorNode users =
                read(SampleFolder.valid()).methodology().indicators().get(0);
        assertThat(users.column()).isEqualTo("internet-users");
        assertThat(users.selection()).isEqualTo(new SampleMethods.Pick("latest", 5));
        assertThat(users.transformations())
                .containsExactly(
                        new SampleMethods.Change("log1p", "", 1), new SampleMethods.Change("per", "population", 1000));
        assertThat(users.direction()).isEqualTo(IndicatorDirection.HIGHER_IS_BETTER);
        assertThat(users.treatment()).isEqualTo(new SampleMethods.Tame("winsorise", 3));
        assertThat(users.imputer()).isEqualTo(new SampleMethods.Fill("none"));
        assertThat(users.about().unit()).isEqualTo("%");
    }

    @Test
    void leverage_and_groups_and_editions_are_read() {
        RuleSet rules = read(SampleFolder.valid());
        Leverage leverage = rules.methodology().leverages().get(0);
        assertThat(leverage.of()).isEqualTo("index");
        assertThat(leverage.level()).isEqualTo(0.9);
        assertThat(leverage.regressors().get(0).selection()).isEqualTo(new SampleMethods.Pick("latest", 5));
        UnitGroup small = rules.methodology().groups().get(0);
        assertThat(small.criteria().get(0).holds(10_000_000)).isTrue();
        assertThat(small.criteria().get(0).holds(10_000_001)).isFalse();
        assertThat(rules.editions()).containsExactly(2022, 2024);
    }

    @Test
    void the_frozen_files_give_the_same_methodology_and_digest() {
        RuleSet first = read(SampleFolder.valid());
        RuleSet again = read(new SampleFolder(first.files()));
        assertThat(again).isEqualTo(first);
        assertThat(again.digest()).hasSize(64);
    }

    @Test
    void the_digest_is_the_one_that_coreutils_print() {
        // printf 'a\n' > README.md; printf 'b\n' > methodology.yaml
        // LC_ALL=C sha256sum README.md methodology.yaml | sha256sum
        assertThat(FolderDigest.of(new java.util.TreeMap<>(Map.of("README.md", "a\n", "methodology.yaml", "b\n"))))
                .isEqualTo("280a71becd9689600bf5de797c169a61286acf4f03fc57b16b7ee18f2e53fb90");
    }

    @Test
    void the_digest_changes_with_any_file_and_not_with_line_ends() {
        String digest = read(SampleFolder.valid()).digest();
        assertThat(read(SampleFolder.valid().replacing("README.md", "Many.", "Few."))
                        .digest())
                .isNotEqualTo(digest);
        assertThat(read(SampleFolder.valid().replacing("README.md", "\n", "\r\n"))
                        .digest())
                .isEqualTo(digest);
    }

    @Test
    void a_directory_is_read_with_its_name_and_without_what_lies_beside(@TempDir Path temporary) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("sample"));
        for (Map.Entry<String, String> file : SampleFolder.valid().files().entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.createDirectories(folder.resolve("expected"));
        Files.writeString(folder.resolve("expected/2022.csv"), "country,score\n");
        Files.writeString(folder.resolve("indicators/.users.yaml.swp"), "an editor's own");
        RuleReading reading = new RuleReader(SampleMethods.REGISTRY).read(RuleFiles.in(folder));
        assertThat(reading).isEqualTo(new RuleReading.Read(read(SampleFolder.valid())));

        Path renamed = Files.move(folder, temporary.resolve("other"));
        assertThat(new RuleReader(SampleMethods.REGISTRY).read(RuleFiles.in(renamed)))
                .isInstanceOfSatisfying(RuleReading.Refused.class, r -> assertThat(r.report())
                        .isEqualTo(
                                "methodology.yaml:1:5: id: found 'sample', expected the folder's name," + " 'other'"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_line(@TempDir Path temporary) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("sample"));
        Files.write(folder.resolve("README.md"), new byte[] {'#', '\n', (byte) 0xE9, '\n'});
        RuleReading reading = new RuleReader(SampleMethods.REGISTRY).read(RuleFiles.in(folder));
        assertThat(reading).isInstanceOfSatisfying(RuleReading.Refused.class, r -> assertThat(r.report())
                .isEqualTo("README.md:2:1: found bytes that are not UTF-8, expected UTF-8\n"
                        + "methodology.yaml: found no such file, expected it in the rule folder"));
    }

    @Test
    void what_the_data_has_is_known() {
        KnownNames known = new KnownNames(
                java.util.Set.of("internet-users", "population", "missions", "services"),
                java.util.Set.of("un-members"),
                java.util.Set.of("XKX", "NO"));
        assertThat(SampleFolder.valid().read(known)).isInstanceOf(RuleReading.Read.class);
    }

    @Test
    void choices_are_what_the_file_declares_and_the_usual_ones_where_it_does_not() {
        List<Choice> declared = choices("""
                robustness:
                  - {id: weights, why: Judgement., weight-noise: 0.1}
                  - {id: shares, why: Judgement., nodes: [reach], dirichlet: 20}
                  - {id: scale, why: Two schools., treat: [none, {winsorise: {points: 3}}]}
                  - {id: top, why: Two schools., nodes: [index], aggregate: [arithmetic, geometric]}
                  - {id: without, why: Critics., omit: indicators}
                  - {id: part, why: Critics., omit: dimensions}
                """);
        assertThat(declared)
                .hasExactlyElementsOfTypes(
                        Choice.WeightNoise.class,
                        Choice.DirichletWeights.class,
                        Choice.OutlierTreatment.class,
                        Choice.Aggregation.class,
                        Choice.Omission.class,
                        Choice.Omission.class);
        assertThat(declared.get(2)).isInstanceOfSatisfying(Choice.OutlierTreatment.class, c -> assertThat(c.labels())
                .containsExactly("none", "winsorise {points: 3}"));
        assertThat(((Choice.Omission) declared.get(4)).nodes()).containsExactly("users", "missions", "services");
        assertThat(((Choice.Omission) declared.get(5)).nodes()).containsExactly("reach", "openness");
        assertThat(choices("")).extracting(Choice::id).containsExactly("weights", "mean-at-the-top", "left-out");
    }

    @Test
    void a_choice_may_reach_a_leverage_and_may_name_lists_of_transformations() {
        List<Choice> declared = choices("""
                robustness:
                  - {id: bounded, why: It ends., nodes: [leverage], respond: [linear, logit]}
                  - id: rescaled
                    why: Uneven lists.
                    nodes: [users]
                    derive: [[log1p], [{per: {column: telephones}}, log1p]]
                  - {id: twice, why: Two factors., derive: [[{per: {column: a}}], [{per: {column: b}}]]}
                """);
        assertThat(declared)
                .extracting(c -> ((Choice.Alternatives) c).labels())
                .containsExactly(
                        List.of("linear", "logit"),
                        List.of("log1p", "per, log1p"),
                        List.of("[{per: {column: a}}]", "[{per: {column: b}}]"));
        RuleReading.Read read = (RuleReading.Read) SampleFolder.valid()
                .replacing(
                        "methodology.yaml", "    of: index\n", "    of: index\n    respond: {logit: {ends: squeeze}}\n")
                .read();
        assertThat(read.rules().methodology().leverages().get(0).response()).isEqualTo(new Logit(100, true));
    }

    @Test
    void columns_that_only_a_choice_reads_are_read_too() {
        SampleFolder folder = SampleFolder.valid()
                .replacing("indicators/users.yaml", "treat: {winsorise: {points: 3}}\n", "")
                .replacing(
                        "methodology.yaml",
                        "editions:",
                        "robustness:\n  - {id: r, why: So., derive: [[{per: {column: telephones}}]]}\neditions:");
        RuleReading.Read read =
                (RuleReading.Read) new RuleReader(BuiltIn.registry()).read(RuleFiles.of(folder.files()));
        assertThat(read.rules().methodology().columns()).doesNotContain("telephones");
        assertThat(read.rules().columns())
                .contains("telephones")
                .containsAll(read.rules().methodology().columns());
    }

    private static List<Choice> choices(String robustness) {
        RuleReading reading = SampleFolder.valid()
                .replacing("methodology.yaml", "editions:", robustness + "editions:")
                .read();
        assertThat(reading).isInstanceOf(RuleReading.Read.class);
        return ((RuleReading.Read) reading).rules().choices();
    }
}
