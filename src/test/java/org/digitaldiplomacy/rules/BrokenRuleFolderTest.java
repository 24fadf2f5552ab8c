package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is wrong between files, or between a folder and the data. */
class BrokenRuleFolderTest {

    private static final String M = "methodology.yaml";
    private static final String USERS = "indicators/users.yaml";
    private static final KnownNames KNOWN = new KnownNames(
            Set.of("internet-users", "population", "missions", "services"),
            Set.of("un-members", "sids"),
            Set.of("XKX", "NO"));

    private static void refused(RuleReading reading, String... messages) {
        assertThat(reading).isInstanceOfSatisfying(RuleReading.Refused.class, r -> assertThat(r.problems())
                .extracting(RuleProblem::message)
                .containsExactly(messages));
    }

    private static void refused(String file, String text, String by, String... messages) {
        refused(SampleFolder.valid().replacing(file, text, by).read(KNOWN), messages);
    }

    @Test
    void a_folder_without_a_methodology_is_refused() {
        refused(
                SampleFolder.valid().without(M).read(),
                "methodology.yaml: found no such file, expected it in the rule folder");
    }

    @Test
    void a_folder_without_a_readme_is_refused() {
        refused(
                SampleFolder.valid().without("README.md").read(),
                "README.md: found no such file, expected it in the rule folder");
    }

    @Test
    void a_readme_without_a_fixed_heading_is_refused() {
        refused(
                "README.md",
                "## Limits",
                "## Limit",
                "README.md: found no heading '## Limits' (but '## Limit'), expected the headings What it measures, Why, How it is scored, Limits, Sources");
    }

    @Test
    void a_heading_within_a_code_block_does_not_count() {
        refused(
                "README.md",
                "## Sources\nOne.",
                "```\n## Sources\nOne.\n```",
                "README.md: found no heading '## Sources', expected the headings What it measures, Why, How it is scored, Limits, Sources");
    }

    @Test
    void a_heading_with_nothing_below_it_is_refused() {
        refused(
                "README.md",
                "## Why\nBecause.",
                "## Why",
                "README.md:6:1: found nothing below '## Why', expected a text");
    }

    @Test
    void headings_out_of_order_are_refused() {
        refused(
                "README.md",
                "# Sample\n",
                "# Sample\n## Limits\nMany.\n## Why\nBecause.\n",
                "README.md:2:1: found '## Limits' out of order, expected the order What it measures, Why, How it is scored, Limits, Sources",
                "README.md:4:1: found '## Why' out of order, expected the order What it measures, Why, How it is scored, Limits, Sources");
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        refused(
                SampleFolder.valid().with("indicators/users.yml", "id: users\n").read(),
                "indicators/users.yml: found a file of another kind, expected only methodology.yaml, README.md and indicators/<id>.yaml");
    }

    @Test
    void an_indicator_without_a_file_is_refused_with_the_closest_one() {
        refused(
                M,
                "indicator: services",
                "indicator: service",
                "indicators/services.yaml: found a file that no node names, expected a place in the tree, or no file",
                "methodology.yaml:31:22: tree.children[1].children[0].indicator: found the indicator 'service' without a file, expected the file indicators/service.yaml; did you mean 'services'?");
    }

    @Test
    void a_file_that_no_node_names_is_refused() {
        refused(
                SampleFolder.valid()
                        .with(
                                "indicators/extra.yaml",
                                SampleFolder.indicator("extra").replace("why:", "column: missions\nwhy:"))
                        .read(KNOWN),
                "indicators/extra.yaml: found a file that no node names, expected a place in the tree, or no file");
    }

    @Test
    void an_id_that_is_not_the_files_name_is_refused() {
        refused(
                USERS,
                "id: users",
                "id: user",
                "indicators/users.yaml:1:5: id: found 'user', expected the file's name, 'users'");
    }

    @Test
    void an_indicator_that_is_placed_twice_is_refused() {
        refused(
                M,
                "- indicator: missions",
                "- indicator: missions\n        - indicator: services",
                "methodology.yaml:32:22: tree.children[1].children[0].indicator: found the id 'services' a second time, expected an id that no other node has (the first is on line 25)");
    }

    @Test
    void an_id_that_two_nodes_share_is_refused() {
        refused(
                M,
                "id: openness",
                "id: reach",
                "methodology.yaml:25:11: tree.children[1].id: found the id 'reach' a second time, expected an id that no other node has (the first is on line 17)");
    }

    @Test
    void a_leverage_with_the_id_of_a_node_is_refused() {
        refused(
                M,
                "- id: leverage",
                "- id: reach",
                "methodology.yaml:33:9: leverage[0].id: found the id 'reach' a second time, expected an id that no other node has (the first is on line 17)");
    }

    @Test
    void a_leverage_of_an_unknown_node_is_refused_with_the_closest_one() {
        refused(
                M,
                "of: index",
                "of: opennes",
                "methodology.yaml:35:9: leverage[0].of: found the unknown node 'opennes', expected the id of a node of the tree; did you mean 'openness'?");
    }

    @Test
    void weights_that_are_all_zero_are_refused() {
        refused(
                SampleFolder.valid()
                        .replacing(M, "weight: 0.5", "weight: 0")
                        .replacing(M, "- indicator: missions", "- indicator: missions\n          weight: 0")
                        .read(),
                "methodology.yaml:21:9: tree.children[0].children: found weights that are all 0, expected one above 0 at least, or no weights");
    }

    @Test
    void a_step_that_nobody_states_is_refused_where_it_is_needed() {
        refused(
                M,
                "  normalise: min-max\n",
                "",
                "indicators/missions.yaml:1:1: found no normalise, expected the key 'normalise' here or among the defaults",
                "indicators/services.yaml:1:1: found no normalise, expected the key 'normalise' here or among the defaults",
                "indicators/users.yaml:1:1: found no normalise, expected the key 'normalise' here or among the defaults");
    }

    @Test
    void a_group_without_a_definition_is_refused() {
        refused(
                M,
                "    criteria:\n      - {column: population, at-most: 10000000}\n",
                "",
                "methodology.yaml:40:5: groups[0]: found neither members-of nor criteria, expected one of them at least");
    }

    @Test
    void a_criterion_without_a_bound_is_refused() {
        refused(
                M,
                "{column: population, at-most: 10000000}",
                "{column: population}",
                "methodology.yaml:44:9: groups[0].criteria[0]: found neither at-least nor at-most, expected one of them at least");
    }

    @Test
    void a_criterion_that_nothing_meets_is_refused() {
        refused(
                M,
                "at-most: 10000000",
                "at-most: 1, at-least: 2",
                "methodology.yaml:44:9: groups[0].criteria[0]: found at-least above at-most, expected bounds that a value can meet");
    }

    @Test
    void an_unknown_column_is_refused_with_the_closest_one() {
        refused(
                USERS,
                "column: internet-users",
                "column: internet-user",
                "indicators/users.yaml:3:9: column: found 'internet-user', expected the name of a data column; did you mean 'internet-users'?");
    }

    @Test
    void an_unknown_column_in_a_parameter_is_refused() {
        refused(
                USERS,
                "{per: {column: population",
                "{per: {column: populaton",
                "indicators/users.yaml:11:20: derive[1].per.column: found 'populaton', expected the name of a data column; did you mean 'population'?");
    }

    @Test
    void an_id_that_is_no_column_is_refused_where_no_column_is_stated() {
        refused(
                USERS,
                "column: internet-users\n",
                "",
                "indicators/users.yaml:1:1: found no column, and no data column 'users', expected the name of a data column");
    }

    @Test
    void an_unknown_group_of_the_data_is_refused() {
        refused(
                M,
                "groups: [un-members]",
                "groups: [un-member]",
                "methodology.yaml:6:12: scope.groups[0]: found 'un-member', expected a group of the data; did you mean 'un-members'?");
    }

    @Test
    void an_unknown_unit_is_refused() {
        refused(
                M,
                "[XKX, \"NO\"]",
                "[XKK, \"NO\"]",
                "methodology.yaml:7:10: scope.also[0]: found 'XKK', expected a unit's code, such as \"EST\"; did you mean 'XKX'?");
    }
}
