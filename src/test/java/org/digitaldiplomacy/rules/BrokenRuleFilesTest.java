package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is wrong inside one file. */
class BrokenRuleFilesTest {

    private static final String M = "methodology.yaml";
    private static final String USERS = "indicators/users.yaml";

    private static void refused(SampleFolder folder, String... messages) {
        assertThat(folder.read()).isInstanceOfSatisfying(RuleReading.Refused.class, r -> assertThat(r.problems())
                .extracting(RuleProblem::message)
                .containsExactly(messages));
    }

    private static void refused(String file, String text, String by, String... messages) {
        refused(SampleFolder.valid().replacing(file, text, by), messages);
    }

    @Test
    void an_anchor_is_refused() {
        refused(
                M,
                "name: Reach",
                "name: &n Reach",
                "methodology.yaml:18:13: tree.children[0].name: found the anchor &n, expected no anchors: write values out");
    }

    @Test
    void an_alias_is_refused() {
        refused(
                M,
                "name: Openness",
                "name: *n",
                "methodology.yaml:26:13: tree.children[1].name: found the alias *n, expected the value itself, written out");
    }

    @Test
    void a_tag_is_refused() {
        refused(
                M,
                "weight: 2",
                "weight: !!float 2",
                "methodology.yaml:19:15: tree.children[0].weight: found the tag !!float, expected no tags");
    }

    @Test
    void a_directive_is_refused() {
        refused(
                M,
                "id: sample\n",
                "%YAML 1.1\n---\nid: sample\n",
                "methodology.yaml:1:1: found a directive (a line that starts with %), expected none");
    }

    @Test
    void a_second_document_is_refused() {
        refused(
                USERS,
                "treat: {winsorise: {points: 3}}",
                "---\nid: other",
                "indicators/users.yaml:12:1: found a second document, expected one document in the file");
    }

    @Test
    void a_key_that_comes_twice_is_refused() {
        refused(
                USERS,
                "name: Users",
                "name: Users\nname: People",
                "indicators/users.yaml:3:1: found the key 'name' a second time, expected it once (the first is on line 2)");
    }

    @Test
    void a_key_that_is_no_name_is_refused() {
        refused(
                USERS,
                "name: Users",
                "name: Users\n[a, b]: People",
                "indicators/users.yaml:3:1: found a list as a key, expected a name");
    }

    @Test
    void norway_without_quotes_is_refused() {
        refused(
                M,
                "[XKX, \"NO\"]",
                "[XKX, NO]",
                "methodology.yaml:7:15: scope.also[1]: found NO without quotes, expected quotes if it is a text, such as a country code (\"NO\"), or true or false: without quotes some programs read it as a switch");
    }

    @Test
    void a_switch_in_yaml_1_1_is_refused_as_a_key_too() {
        refused(
                USERS,
                "  - log1p",
                "  - {ordinal: {values: {yes: 1, \"no\": 0}}}",
                "indicators/users.yaml:10:25: derive[0].ordinal.values: found yes without quotes, expected quotes if it is a text, such as a country code (\"yes\"), or true or false: without quotes some programs read it as a switch");
    }

    @Test
    void a_leading_zero_is_refused() {
        refused(
                M,
                "weight: 0.5",
                "weight: 05",
                "methodology.yaml:22:19: tree.children[0].children[0].weight: found 05 without quotes, expected a number without leading zeros, or quotes if it is a code (\"05\"): some programs read it as octal");
    }

    @Test
    void a_number_that_programs_read_differently_is_refused() {
        refused(
                M,
                "at-most: 10000000",
                "at-most: 10_000_000",
                "methodology.yaml:44:39: groups[0].criteria[0].at-most: found 10_000_000 without quotes, expected a plain decimal number such as 0.5, 1000 or 1e-9, or quotes if it is a text (\"10_000_000\"): programs do not agree on what it is");
    }

    @Test
    void infinity_is_refused() {
        refused(
                M,
                "at-most: 10000000",
                "at-most: .inf",
                "methodology.yaml:44:39: groups[0].criteria[0].at-most: found .inf without quotes, expected a plain decimal number such as 0.5, 1000 or 1e-9, or quotes if it is a text (\".inf\"): programs do not agree on what it is");
    }

    @Test
    void a_number_where_a_text_belongs_is_refused() {
        refused(
                M,
                "version: 1.0.0",
                "version: 1.0",
                "methodology.yaml:2:10: version: found the number 1.0, expected a version, such as 1.0.0; if 1.0 is meant as a text, put it in quotes");
    }

    @Test
    void a_flag_where_a_text_belongs_is_refused() {
        refused(
                USERS,
                "name: Users",
                "name: true",
                "indicators/users.yaml:2:7: name: found true, expected a text; if true is meant as a text, put it in quotes");
    }

    @Test
    void a_text_where_a_number_belongs_is_refused() {
        refused(
                M,
                "weight: 0.5",
                "weight: half",
                "methodology.yaml:22:19: tree.children[0].children[0].weight: found 'half', expected a number from 0");
    }

    @Test
    void a_quoted_number_is_a_text() {
        refused(
                M,
                "weight: 0.5",
                "weight: \"0.5\"",
                "methodology.yaml:22:19: tree.children[0].children[0].weight: found '0.5', expected a number from 0");
    }

    @Test
    void a_key_without_a_value_is_refused() {
        refused(USERS, "unit: \"%\"", "unit:", "indicators/users.yaml:6:6: unit: found nothing, expected a text");
    }

    @Test
    void a_blank_text_is_refused() {
        refused(USERS, "unit: \"%\"", "unit: \" \"", "indicators/users.yaml:6:7: unit: found ' ', expected a text");
    }

    @Test
    void an_unknown_key_is_refused_with_the_closest_one() {
        refused(
                USERS,
                "measures: Who",
                "mesures: Who",
                "indicators/users.yaml:1:1: found no measures, expected the key 'measures': a text",
                "indicators/users.yaml:4:1: found the unknown key 'mesures', expected one of id, name, column, measures, why, unit, source, limits, direction, select, derive, impute, treat, normalise; did you mean 'measures'?");
    }

    @Test
    void an_unknown_key_deep_in_the_tree_is_refused() {
        refused(
                M,
                "      weight: 2",
                "      wieght: 2",
                "methodology.yaml:19:7: tree.children[0]: found the unknown key 'wieght', expected one of id, name, weight, rationale, weigh, aggregate, screen, on-failure, decimals, rounding, children; did you mean 'weight'?");
    }

    @Test
    void a_missing_key_is_refused() {
        refused(
                M,
                "summary: A small index.\n",
                "",
                "methodology.yaml:1:1: found no summary, expected the key 'summary': a text");
    }

    @Test
    void an_unknown_method_is_refused_with_the_closest_one() {
        refused(
                M,
                "aggregate: geometric",
                "aggregate: geometrical",
                "methodology.yaml:27:18: tree.children[1].aggregate: found the unknown method 'geometrical', expected one of arithmetic, geometric; did you mean 'geometric'?");
    }

    @Test
    void a_method_of_another_step_is_refused() {
        refused(
                M,
                "normalise: min-max",
                "normalise: log1p",
                "methodology.yaml:10:14: defaults.normalise: found the unknown method 'log1p', expected one of min-max ('log1p' belongs under derive)");
    }

    @Test
    void an_unknown_parameter_is_refused_with_the_closest_one() {
        refused(
                M,
                "max-age: 5",
                "maxage: 5",
                "methodology.yaml:9:21: defaults.select.latest: found the unknown parameter 'maxage', expected one of max-age; did you mean 'max-age'?");
    }

    @Test
    void a_parameter_of_a_method_without_any_is_refused() {
        refused(
                USERS,
                "- log1p",
                "- {log1p: {base: 10}}",
                "indicators/users.yaml:10:14: derive[0].log1p: found the unknown parameter 'base', expected no parameters for 'log1p'");
    }

    @Test
    void a_parameter_out_of_bounds_is_refused() {
        refused(
                M,
                "min-known: 0.6",
                "min-known: 60",
                "methodology.yaml:12:34: defaults.screen.coverage.min-known: found the number 60, expected a number from 0 to 1");
    }

    @Test
    void a_parameter_that_is_no_whole_number_is_refused() {
        refused(
                USERS,
                "points: 3",
                "points: 2.5",
                "indicators/users.yaml:12:29: treat.winsorise.points: found the number 2.5, expected a whole number from 0 to 20");
    }

    @Test
    void a_parameter_that_is_no_flag_is_refused() {
        refused(
                M,
                "normalise: min-max",
                "normalise: {min-max: {clamp: \"true\"}}",
                "methodology.yaml:10:32: defaults.normalise.min-max.clamp: found 'true', expected true or false");
    }

    @Test
    void a_missing_parameter_is_refused() {
        refused(
                USERS,
                "{per: {column: population, scale: 1000}}",
                "per",
                "indicators/users.yaml:11:5: derive[1]: found 'per' without column, expected the parameter 'column': the name of a data column");
    }

    @Test
    void parameters_that_do_not_go_together_are_refused() {
        refused(
                M,
                "normalise: min-max",
                "normalise: {min-max: {lower: 100, upper: 0}}",
                "methodology.yaml:10:15: defaults.normalise: found {lower=100.0, upper=0.0}, expected lower below upper");
    }

    @Test
    void two_methods_in_one_step_are_refused() {
        refused(
                USERS,
                "treat: {winsorise: {points: 3}}",
                "treat: {winsorise: {points: 3}, none: {}}",
                "indicators/users.yaml:12:8: treat: found a mapping with the keys winsorise, none, expected a method's name, or one name with its parameters, as in {name: {parameter: value}}");
    }

    @Test
    void a_method_with_a_bare_value_is_refused() {
        refused(
                USERS,
                "treat: {winsorise: {points: 3}}",
                "treat: {winsorise: 3}",
                "indicators/users.yaml:12:20: treat.winsorise: found the number 3, expected the parameters of 'winsorise', as in {winsorise: {parameter: value}}");
    }

    @Test
    void an_unknown_word_is_refused_with_the_closest_one() {
        refused(
                USERS,
                "direction: higher-is-better",
                "direction: higher",
                "indicators/users.yaml:8:12: direction: found 'higher', expected one of higher-is-better, lower-is-better; did you mean 'higher-is-better'?");
    }

    @Test
    void a_negative_weight_is_refused() {
        refused(
                M,
                "weight: 2",
                "weight: -2",
                "methodology.yaml:19:15: tree.children[0].weight: found the number -2, expected a number from 0");
    }

    @Test
    void an_id_in_the_wrong_form_is_refused() {
        refused(
                M,
                "id: small\n",
                "id: Small States\n",
                "methodology.yaml:40:9: groups[0].id: found 'Small States', expected an id in kebab case, such as internet-users");
    }

    @Test
    void a_list_where_a_mapping_belongs_is_refused() {
        refused(
                M,
                "normalise: min-max",
                "normalise: [min-max]",
                "methodology.yaml:10:14: defaults.normalise: found a list, expected a method's name, or one name with its parameters, as in {name: {parameter: value}}");
    }

    @Test
    void an_empty_list_is_refused() {
        refused(
                M,
                "editions: [2024, 2022]",
                "editions: []",
                "methodology.yaml:45:11: editions: found an empty list, expected a list, each a whole number from 1900 to 2200");
    }

    @Test
    void an_item_that_comes_twice_is_refused() {
        refused(
                M,
                "editions: [2024, 2022]",
                "editions: [2024, 2024]",
                "methodology.yaml:45:18: editions[1]: found the number 2024 a second time, expected it once (the first is on line 45)");
    }

    @Test
    void a_file_that_is_not_yaml_is_refused_where_it_breaks() {
        refused(
                USERS,
                "name: Users",
                "name: Users: people",
                "indicators/users.yaml:2:12: found mapping values are not allowed here, expected well-formed YAML");
    }

    @Test
    void a_tab_is_refused_where_it_stands() {
        refused(
                USERS,
                "  - log1p",
                "\t- log1p",
                "indicators/users.yaml:10:1: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation), expected well-formed YAML");
    }

    @Test
    void an_empty_file_is_refused() {
        refused(
                SampleFolder.valid().with(USERS, "# nothing yet\n"),
                "indicators/users.yaml: found an empty file, expected keys and values");
    }

    @Test
    void a_file_that_is_nested_without_end_is_refused() {
        refused(
                USERS,
                "  - log1p",
                "  - " + "[".repeat(5000) + "]".repeat(5000),
                "indicators/users.yaml:10:44: derive[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: found more than 40 levels, expected a shallower file");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        refused(
                SampleFolder.valid()
                        .replacing(M, "weight: 2", "weight: -2")
                        .replacing(M, "of: index", "of: indx")
                        .replacing(USERS, "unit: \"%\"", "unit: 1")
                        .replacing(USERS, "measures: Who is online.\n", "")
                        .replacing("README.md", "## Limits", "## Limit"),
                "README.md: found no heading '## Limits' (but '## Limit'), expected the headings What it measures, Why, How it is scored, Limits, Sources",
                "indicators/users.yaml:1:1: found no measures, expected the key 'measures': a text",
                "indicators/users.yaml:5:7: unit: found the number 1, expected a text; if 1 is meant as a text, put it in quotes",
                "methodology.yaml:19:15: tree.children[0].weight: found the number -2, expected a number from 0",
                "methodology.yaml:35:9: leverage[0].of: found the unknown node 'indx', expected the id of a node of the tree; did you mean 'index'?");
    }

    @Test
    void a_choice_that_decides_nothing_two_things_or_what_the_tree_has_not_is_refused() {
        refused(
                M,
                "editions: [2024, 2022]",
                """
                robustness:
                  - {id: weights, why: Judgement.}
                  - {id: means, why: Two schools., aggregate: [arithmetic, geometrc], weight-noise: 0.2}
                  - {id: means, why: Three schools., nodes: [reech], weight-noise: 1.2}
                """,
                "methodology.yaml:46:5: robustness[0]: found no decision, expected one of weight-noise, dirichlet, derive,"
                        + " normalise, treat, impute, weigh, aggregate, respond, omit",
                "methodology.yaml:47:5: robustness[1]: found weight-noise and aggregate, expected one of weight-noise,"
                        + " dirichlet, derive, normalise, treat, impute, weigh, aggregate, respond, omit",
                "methodology.yaml:47:60: robustness[1].aggregate[1]: found the unknown method 'geometrc', expected one of"
                        + " arithmetic, geometric; did you mean 'geometric'?",
                "methodology.yaml:48:10: robustness[2].id: found the id 'means' a second time, expected an id that no"
                        + " other choice has (the first is on line 47)",
                "methodology.yaml:48:46: robustness[2].nodes[0]: found the unknown node 'reech', expected the id of a"
                        + " node of the tree; did you mean 'reach'?",
                "methodology.yaml:48:68: robustness[2].weight-noise: found the number 1.2, expected a number above 0 to 1");
    }

    @Test
    void a_choice_that_leaves_nothing_or_reaches_nothing_is_refused() {
        refused(
                M,
                "editions: [2024, 2022]",
                """
                robustness:
                  - {id: scale, why: Two schools., nodes: [reach], normalise: [min-max]}
                """,
                "methodology.yaml:46:5: robustness[0]: found choice scale reaches no indicator of sample, expected a choice"
                        + " that changes something in the tree and leaves something to score");
    }
}
