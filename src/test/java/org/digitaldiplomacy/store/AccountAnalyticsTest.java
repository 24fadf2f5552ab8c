package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.digitaldiplomacy.edition.SampleWorld.COTE_D_IVOIRE;
import static org.digitaldiplomacy.edition.SampleWorld.ESTONIA;
import static org.digitaldiplomacy.edition.SampleWorld.ESTONIAN_MINISTRY_ON_X;
import static org.digitaldiplomacy.edition.SampleWorld.FOLLOWERS;
import static org.digitaldiplomacy.edition.SampleWorld.NAMIBIA;
import static org.digitaldiplomacy.edition.SampleWorld.POSTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.measure.MeasuredCountry;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.port.PackageMeasuredCountries;
import org.digitaldiplomacy.port.TimeInterval;
import org.digitaldiplomacy.port.Timelines.Question;
import org.digitaldiplomacy.port.Timelines.TimelinePoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Measurements summed up and over time, on the sample world. */
class AccountAnalyticsTest {

    private static final FreshDatabase FRESH = new FreshDatabase();
    private static final InstitutionId MINISTRY = new InstitutionId("mfa-est");

    private final PostgresAccountTallies tallies = new PostgresAccountTallies(FRESH.database());
    private final PostgresTimelines timelines = new PostgresTimelines(FRESH.database());

    @BeforeAll
    static void load() {
        new PostgresDataPackages(FRESH.database()).replace(SampleWorld.dataPackage());
    }

    private static List<Window> windows() {
        return List.of(
                Window.ALL,
                Window.year(2022),
                Window.of(LocalDate.of(2022, 4, 30), LocalDate.of(2023, 2, 1)),
                Window.of(LocalDate.of(2023, 3, 1), null));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_database_finds_what_the_package_itself_comes_to(Window window) {
        List<MeasuredCountry> stored = new PostgresMeasuredCountries(FRESH.database()).within(window);
        List<MeasuredCountry> packaged = new PackageMeasuredCountries(SampleWorld.dataPackage()).within(window);

        assertThat(stored)
                .extracting(MeasuredCountry::code)
                .containsExactly(COTE_D_IVOIRE, ESTONIA, NAMIBIA, SampleWorld.KOSOVO);
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFieldsMatchingRegexes(".*tallies")
                .isEqualTo(packaged);
        assertThat(stored).anySatisfy(country -> assertThat(country.incidents()).isNotEmpty());
    }

    @Test
    void accounts_of_an_institution_are_there_with_and_without_measurements() {
        assertThat(tallies.ofInstitutions(List.of(MINISTRY), Window.ALL, Set.of("followers")))
                .containsOnlyKeys(MINISTRY)
                .extractingByKey(MINISTRY)
                .satisfies(accounts ->
                        assertThat(accounts).extracting(a -> a.tallies().size()).containsExactly(1, 0));
        assertThat(tallies.ofAccounts(
                        List.of(ESTONIAN_MINISTRY_ON_X, SampleWorld.key("youtube", "Välisministeerium")),
                        Window.ALL,
                        Set.of("followers")))
                .hasSize(2)
                .containsKey(SampleWorld.key("youtube", "välisministeerium"));
    }

    @ParameterizedTest
    @EnumSource(TimeInterval.class)
    void a_timeline_has_the_last_total_of_each_interval(TimeInterval every) {
        List<TimelinePoint> points = timelines
                .ofAccounts(List.of(ESTONIAN_MINISTRY_ON_X), new Question(FOLLOWERS, every, null, null))
                .get(ESTONIAN_MINISTRY_ON_X);

        assertThat(points).extracting(TimelinePoint::value).containsExactly(50_000.0, 61_000.0);
        assertThat(points)
                .extracting(p -> p.start().toString())
                .containsExactly(
                        switch (every) {
                            case DAY -> new String[] {"2022-04-14", "2023-02-20"};
                            case WEEK -> new String[] {"2022-04-11", "2023-02-20"};
                            case MONTH -> new String[] {"2022-04-01", "2023-02-01"};
                            case QUARTER -> new String[] {"2022-04-01", "2023-01-01"};
                            case YEAR -> new String[] {"2022-01-01", "2023-01-01"};
                        });
    }

    @Test
    void a_timeline_of_many_accounts_sums_them_up_and_says_how_many() {
        Question question =
                new Question(FOLLOWERS, TimeInterval.YEAR, LocalDate.of(2022, 4, 30), LocalDate.of(2022, 4, 30));

        assertThat(timelines.ofCountries(List.of(ESTONIA, NAMIBIA, COTE_D_IVOIRE), question))
                .containsOnlyKeys(ESTONIA, NAMIBIA);
        assertThat(timelines.ofCountries(List.of(NAMIBIA), question).get(NAMIBIA))
                .containsExactly(new TimelinePoint(
                        LocalDate.of(2022, 1, 1), 700, true, 1, LocalDate.of(2022, 4, 14), LocalDate.of(2022, 4, 14)));
        assertThat(timelines.ofInstitutions(List.of(MINISTRY), question).get(MINISTRY))
                .extracting(TimelinePoint::accounts)
                .containsExactly(1);
    }

    @Test
    void what_is_measured_both_ways_gives_running_totals() {
        assertThat(timelines
                        .ofAccounts(
                                List.of(ESTONIAN_MINISTRY_ON_X), new Question(POSTS, TimeInterval.MONTH, null, null))
                        .get(ESTONIAN_MINISTRY_ON_X))
                .extracting(TimelinePoint::isRunningTotal, TimelinePoint::value)
                .containsExactly(tuple(true, 9_000.0));
    }
}
