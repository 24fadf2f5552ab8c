package org.digitaldiplomacy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which edition a name means where several methodologies publish on one server. The editions are made up. */
class PublishedEditionsTest {

    private static final Flagship FLAGSHIP = new Flagship("flagship");

    private final Edition first = published("2018", 2018, "flagship");
    private final Edition others = published("2019-reach", 2019, "reach");
    private final Edition second = published("2020", 2020, "flagship");
    private final Edition othersLatest = published("2021-reach", 2021, "reach");

    @Test
    void the_latest_is_the_flagships_though_another_methodology_published_a_later_year() {
        assertThat(new PublishedEditions(List.of(first, others, second, othersLatest), FLAGSHIP).latest())
                .contains(second);
    }

    @Test
    void without_an_edition_of_the_flagship_the_latest_is_that_of_the_latest_year() {
        assertThat(new PublishedEditions(List.of(othersLatest, others), FLAGSHIP).latest())
                .contains(othersLatest);
        assertThat(new PublishedEditions(List.of(), FLAGSHIP).latest()).isEmpty();
    }

    @Test
    void an_edition_follows_the_one_before_it_by_the_same_methodology() {
        PublishedEditions all = new PublishedEditions(List.of(first, others, second, othersLatest), FLAGSHIP);

        assertThat(all.before(second)).contains(first);
        assertThat(all.before(othersLatest)).contains(others);
        assertThat(all.before(first)).isEmpty();
    }

    private static Edition published(String slug, int year, String methodology) {
        Instant day = Instant.parse("2026-01-01T00:00:00Z");
        EditionId id = new EditionId(slug, 1);
        return new Edition(
                id, year, methodology, "1.0.0", "a", "b", EditionStatus.PUBLISHED, "Made up.", "0.0.1", null, day, day);
    }
}
