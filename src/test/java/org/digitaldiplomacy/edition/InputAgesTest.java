package org.digitaldiplomacy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.junit.jupiter.api.Test;

/** Three countries with made-up values of two indicators, each of which may be five years old. */
class InputAgesTest {

    private static final String INDICATOR = """
            id: %s
            name: The %s
            measures: Something.
            why: To test.
            unit: index
            source: Nobody
            direction: higher-is-better
            """;

    private static final RuleSet RULES = read("");
    private static final Panel PANEL = panel();
    private static final Scores SCORES = Engine.score(RULES.methodology(), PANEL, 2024);
    private static final InputAges AGES = new InputAges(RULES.methodology(), PANEL, SCORES);

    private static RuleSet read(String more) {
        String methodology = """
                id: ages
                version: 1.0.0
                name: Ages
                summary: Made up.
                defaults:
                  select: {latest: {max-age: 5}}
                  normalise: none
                  aggregate: arithmetic
                  screen: {coverage: {min-known: 1}}
                tree:
                  id: index
                  name: Index
                  children:
                    - indicator: a
                    - indicator: b
                """ + more;
        String readme = """
                # Ages
                ## What it measures
                Nothing.
                ## Why
                To test.
                ## How it is scored
                Simply.
                ## Limits
                Made up.
                ## Sources
                None.
                """;
        YamlRuleBook book = new YamlRuleBook(new RuleReader(new MethodRegistry(List.of(new BuiltInMethods()))));
        RuleBook.Reading reading = book.read(Map.of(
                "methodology.yaml",
                methodology,
                "README.md",
                readme,
                "indicators/a.yaml",
                INDICATOR.formatted("a", "a"),
                "indicators/b.yaml",
                INDICATOR.formatted("b", "b")));
        assertThat(reading).isInstanceOf(RuleBook.Reading.Read.class);
        return ((RuleBook.Reading.Read) reading).rules();
    }

    private static Panel panel() {
        Panel.Builder panel = Panel.of(Units.of(List.of("EST", "NAM", "CIV")));
        observe(panel, "EST", "a", 2022);
        observe(panel, "EST", "b", 2020);
        observe(panel, "EST", "b", 2024);
        observe(panel, "NAM", "a", 2021);
        observe(panel, "NAM", "b", 2021);
        observe(panel, "CIV", "a", 2024);
        return panel.build();
    }

    private static void observe(Panel.Builder panel, String unit, String indicator, int year) {
        panel.add(indicator, unit, new Datum(year, 50, "made-up", false));
    }

    private static EditionScore dated(String country, String node) {
        return new ScoreSheet(SCORES)
                .scores(node).stream()
                        .filter(score -> score.country().equals(new CountryCode(country)))
                        .map(AGES::dated)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_score_is_as_old_as_what_it_rests_on_and_ends_where_the_rules_take_that_no_more() {
        assertThat(dated("EST", "index").age()).isEqualTo(new InputAge(2022, 2024, OptionalInt.of(2028)));
        assertThat(dated("EST", "b").age()).isEqualTo(new InputAge(2024, 2024, OptionalInt.of(2030)));
        assertThat(dated("NAM", "index").age()).isEqualTo(new InputAge(2021, 2021, OptionalInt.of(2027)));
    }

    @Test
    void no_score_has_no_age() {
        assertThat(dated("CIV", "index").score()).isEmpty();
        assertThat(dated("CIV", "index").age()).isNull();
    }

    @Test
    void what_would_have_been_selected_before_is_not_new() {
        assertThat(AGES.newerThan(2022)).isEqualTo(OptionalDouble.of(0.25));
        assertThat(AGES.newerThan(2020)).isEqualTo(OptionalDouble.of(1));
        assertThat(AGES.newerThan(2024)).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void the_methodology_says_from_where_on_an_edition_is_carried_forward() {
        assertThat(RULES.carriedForwardBelow()).isEqualTo(0.2);
        assertThat(read("carried-forward-below: 0.5\n").carriedForwardBelow()).isEqualTo(0.5);
    }
}
