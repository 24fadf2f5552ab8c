package org.digitaldiplomacy.measure;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.measure.Tally.Half;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each measure beside a reckoning by hand, on made-up measurements. The ministry has 1,000 followers on 1 January 2025,
 * 1,100 on 31 January, 1,200 on 2 February and 1,320 on 4 March; the president has 4,000 up to 1 February and 4,400 on
 * 3 March. In January the ministry writes 62 posts, the president 31; the embassy writes nothing.
 */
class MeasuresTest {

    private static final Window WINTER = Window.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));

    private static final MeasuredAccount MINISTRY = account(
            "x",
            "ministry",
            InstitutionKind.FOREIGN_MINISTRY,
            total("followers", "2025-01-01", 1000),
            total("followers", "2025-01-31", 1100),
            total("followers", "2025-02-02", 1200),
            total("followers", "2025-03-04", 1320),
            total("peer-followers", "2025-03-01", 90),
            total("verified", "2025-03-01", 1),
            total("closed", "2025-03-01", 0),
            count("posts", 62),
            count("replies", 31),
            count("mentions", 124),
            count("likes", 600),
            count("comments", 14),
            count("shares", 6),
            count("views", 6200),
            count("posts-with-text", 31),
            count("posts-with-video", 31),
            count("posts-in-en", 31),
            count("posts-in-et", 31));

    private static final MeasuredAccount PRESIDENT = account(
            "youtube",
            "president",
            InstitutionKind.LEADER_OFFICE,
            total("followers", "2025-01-01", 4000),
            total("followers", "2025-01-31", 4000),
            total("followers", "2025-02-01", 4000),
            total("followers", "2025-03-03", 4400),
            total("peer-followers", "2025-03-01", 10),
            total("verified", "2025-03-01", 0),
            total("closed", "2025-03-01", 1),
            count("posts", 31),
            count("likes", 1240),
            count("views", 3100),
            count("posts-in-en", 62));

    private static final MeasuredAccount SILENT = account(
            "facebook",
            "embassy",
            InstitutionKind.EMBASSY,
            total("posts", "2025-01-01", 80),
            total("posts", "2025-03-01", 80));

    private static final List<MeasuredAccount> ALL = List.of(MINISTRY, PRESIDENT, SILENT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "followers               | 1320 + 4400                               | 5720",
                "follower-growth         | (1320 - 1000) + (4400 - 4000)             | 720",
                "follower-growth-rate    | 100 x 720 / 5000                          | 14.4",
                "posting-frequency       | (62 / 31 + 31 / 31 + 0) / 3               | 1",
                "vocality                | 62 / 31 + 31 / 31 + 0                     | 3",
                "dormant-accounts        | 1 of 3                                    | 33.333333333333336",
                "closed-accounts         | 1 of 2                                    | 50",
                "verified-share          | 1 of 2                                    | 50",
                "platform-breadth        | x, facebook; the account on youtube closed | 2",
                "unmeasured-days         | (63 - 4 + 62 - 4) / 2                     | 58.5",
                "engagement-per-post     | (620 + 1240) / (62 + 31)                  | 20",
                "engagement-per-follower | 1860 / 5720                               | 0.3251748251748252",
                "message-efficiency      | 1000 x 1860 / (62 x 1320 + 31 x 4400)     | 8.522727272727273",
                "reply-share             | 100 x 31 / 62                             | 50",
                "responsiveness          | 100 x 31 / 124                            | 25",
                "format-mix              | two alike                                 | 2",
                "format-proficiency      | 100 x ln 2 / ln 5                         | 43.06765580733931",
                "network-reach           | log10 5721                                | 3.757471947765668",
                "diplomatic-weight       | 90 + 10                                   | 100",
                "visibility              | 6200 / 31 + 3100 / 31                     | 300",
                "leader-traction         | (1240 / 31) / (620 / 62)                  | 4",
                "language-diversification | exp(-3/4 ln 3/4 - 1/4 ln 1/4)            | 1.7547653506033232"
            })
    void a_measure_is_what_a_reckoning_by_hand_finds(String measure, String reckoning, double value) {
        assertThat(known(measure, ALL).value()).as(reckoning).isCloseTo(value, within(1e-12));
    }

    /**
     * January: ministry +100 from 1000 in 30 days, president 0 from 4000: 3000 x 100 / (30 x 5000) = 2 % a month.
     * February and March: +120 from 1200, +400 from 4000: 3000 x 520 / (30 x 5200) = 10 %.
     */
    @Test
    void momentum_compares_the_halves_of_the_window() {
        assertThat(known("momentum", ALL).value()).isCloseTo(8, within(1e-12));
        assertThat(Measures.named("momentum").orElseThrow().of(ALL, Window.ALL))
                .isInstanceOfSatisfying(
                        Figure.Missing.class, f -> assertThat(f.reason()).isEqualTo(Figure.Reason.NO_HALVES));
    }

    @Test
    void a_figure_tells_how_many_accounts_and_which_days_it_stands_on() {
        Figure.Known growth = known("follower-growth", ALL);

        assertThat(growth.accounts()).isEqualTo(2);
        assertThat(growth.from()).isEqualTo("2025-01-01");
        assertThat(growth.to()).isEqualTo("2025-03-04");
    }

    @Test
    void a_mix_tells_its_parts() {
        assertThat(known("language-diversification", ALL).parts())
                .containsExactly(new Figure.Part("en", 0.75), new Figure.Part("et", 0.25));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void what_is_not_measured_is_missing_and_not_zero(Measure measure) {
        MeasuredAccount bare = seen("bare", LocalDate.of(2024, 12, 31));

        assertThat(reason(measure, List.of(bare))).isEqualTo(Figure.Reason.NOT_MEASURED);
        assertThat(reason(measure, List.of())).isEqualTo(Figure.Reason.NO_ACCOUNT);
    }

    @Test
    void an_account_counts_for_breadth_where_it_was_seen_within_the_window() {
        MeasuredAccount before = seen("before", LocalDate.of(2024, 12, 31));
        MeasuredAccount within = seen("within", LocalDate.of(2025, 2, 28));
        MeasuredAccount after = seen("after", LocalDate.of(2025, 4, 1));

        assertThat(named("platform-breadth").of(List.of(before, within, after), WINTER))
                .isEqualTo(new Figure.Known(1, 1, LocalDate.of(2025, 2, 28), LocalDate.of(2025, 2, 28), List.of()));
        assertThat(named("platform-breadth").of(List.of(before, within, after), Window.ALL))
                .isEqualTo(new Figure.Known(1, 3, LocalDate.of(2024, 12, 31), LocalDate.of(2025, 4, 1), List.of()));
    }

    @Test
    void growth_takes_two_measurements_and_a_ratio_something_to_divide_by() {
        MeasuredAccount once = account("x", "a", InstitutionKind.EMBASSY, total("followers", "2025-01-01", 7));
        MeasuredAccount fromNothing = account(
                "x",
                "b",
                InstitutionKind.EMBASSY,
                total("followers", "2025-01-01", 0),
                total("followers", "2025-01-09", 5));

        assertThat(reason(named("follower-growth"), List.of(once))).isEqualTo(Figure.Reason.NOT_MEASURED);
        assertThat(reason(named("follower-growth-rate"), List.of(fromNothing))).isEqualTo(Figure.Reason.NO_DENOMINATOR);
    }

    @Test
    void deleted_posts_are_no_posts() {
        MeasuredAccount deleting = account(
                "x", "a", InstitutionKind.EMBASSY, total("posts", "2025-01-01", 9), total("posts", "2025-01-09", 5));

        assertThat(reason(named("vocality"), List.of(deleting))).isEqualTo(Figure.Reason.NOT_MEASURED);
    }

    @Test
    void names_are_unique() {
        assertThat(measures().map(m -> m.description().name())).doesNotHaveDuplicates();
    }

    private static Stream<Measure> measures() {
        return Measures.all().stream();
    }

    private static Measure named(String name) {
        return Measures.named(name).orElseThrow();
    }

    private static Figure.Known known(String name, List<MeasuredAccount> accounts) {
        return (Figure.Known) named(name).of(accounts, WINTER);
    }

    private static Figure.Reason reason(Measure measure, List<MeasuredAccount> accounts) {
        return ((Figure.Missing) measure.of(accounts, WINTER)).reason();
    }

    private static MeasuredAccount seen(String handle, LocalDate asOf) {
        return new MeasuredAccount(
                new AccountKey(new PlatformId("x"), handle), InstitutionKind.EMBASSY, asOf, List.of());
    }

    private static MeasuredAccount account(
            String platform, String handle, InstitutionKind kind, AccountMetric... metrics) {
        record Kind(MetricId metric, boolean isTotal, Half half) {}
        List<Tally> tallies = Arrays.stream(metrics)
                .collect(groupingBy(m -> new Kind(m.metric(), m.periodStart() == null, WINTER.half(m.date()))))
                .entrySet()
                .stream()
                .map(group -> Tally.of(group.getKey().half(), group.getValue()))
                .toList();
        return new MeasuredAccount(
                new AccountKey(new PlatformId(platform), handle), kind, LocalDate.of(2025, 3, 1), tallies);
    }

    private static AccountMetric total(String metric, String date, double value) {
        return metric(metric, null, LocalDate.parse(date), value);
    }

    /** Of January. */
    private static AccountMetric count(String metric, double value) {
        return metric(metric, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31), value);
    }

    private static AccountMetric metric(String metric, @Nullable LocalDate start, LocalDate date, double value) {
        return new AccountMetric(
                new AccountKey(new PlatformId("x"), "any"),
                new MetricId(metric),
                start,
                date,
                value,
                false,
                new SourceId("made-up"),
                null);
    }
}
