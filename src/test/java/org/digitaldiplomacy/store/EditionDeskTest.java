package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionCheck;
import org.digitaldiplomacy.edition.EditionConflict;
import org.digitaldiplomacy.edition.EditionDesk;
import org.digitaldiplomacy.edition.EditionStatus;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FirstPublication;
import org.digitaldiplomacy.edition.IntervalRuns;
import org.digitaldiplomacy.port.DataPackages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of an edition of the bundled data, from draft to revision; each test has an edition of its own. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class EditionDeskTest {

    private static final Identity OPERATOR = Identity.operator("tests");

    @Inject
    DataPackages packages;

    @Inject
    EditionDesk desk;

    @Inject
    Editions editions;

    @Inject
    FirstPublication publication;

    @Inject
    AuditTrail trail;

    @Inject
    Database database;

    private final String slug = "e" + UUID.randomUUID();
    private final EditionDesk.Order order =
            new EditionDesk.Order(slug, 2024, "digital-diplomacy", new IntervalRuns(20, 7), "Made for a test.");

    /** Other classes use this database with data of their own. */
    @BeforeEach
    void load() {
        packages.replace(BundledPackageLoadTest.bundled());
    }

    @Test
    void an_edition_goes_from_draft_through_review_to_publication_and_is_revised() {
        Edition draft = desk.draft(OPERATOR, order);
        assertThat(draft.status()).isEqualTo(EditionStatus.DRAFT);
        assertThat(desk.compare(slug, null).moves()).hasSizeGreaterThan(150);
        assertThatThrownBy(() -> desk.publish(OPERATOR, slug)).hasMessageContaining("put to review");

        assertThat(desk.submit(OPERATOR, slug).status()).isEqualTo(EditionStatus.REVIEW);
        assertThat(desk.draft(OPERATOR, order).status()).isEqualTo(EditionStatus.DRAFT);
        desk.submit(OPERATOR, slug);
        Edition published = desk.publish(OPERATOR, slug);
        assertThat(published.status()).isEqualTo(EditionStatus.PUBLISHED);
        assertThat(trail.entries(null, 5)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.EDITION_PUBLISHED);
            assertThat(entry.subject()).isEqualTo(slug + "/1");
        });

        assertThatThrownBy(() -> desk.draft(OPERATOR, order)).hasMessageContaining("new revision");
        Edition revision = desk.revise(
                OPERATOR, new EditionDesk.Order(slug, null, null, new IntervalRuns(20, 7), "Corrects a value."));
        assertThat(revision.id().revision()).isEqualTo(2);
        assertThat(revision.year()).isEqualTo(2024);
        desk.submit(OPERATOR, slug);
        desk.publish(OPERATOR, slug);
        assertThat(editions.latest(slug)).map(e -> e.id().revision()).contains(2);
        assertThat(editions.ranking(published.id(), "index")).hasSizeGreaterThan(150);
    }

    @Test
    void too_little_is_known_of_a_year_far_ahead_to_draft_it() {
        EditionDesk.Order ahead =
                new EditionDesk.Order(slug, 2030, "digital-diplomacy", new IntervalRuns(20, 7), "Made for a test.");
        assertThatThrownBy(() -> desk.draft(OPERATOR, ahead))
                .isInstanceOf(EditionConflict.class)
                .hasMessageContaining("too little is known to rank by digital-diplomacy")
                .hasMessageContaining("mission-host-countries");
        assertThat(editions.latest(slug)).isEmpty();
    }

    @Test
    void a_published_edition_scored_again_is_the_same_to_the_last_bit() {
        publish();
        EditionCheck.Verdict verdict = desk.verify(slug, 1, false);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.rows()).isGreaterThan(3000);
    }

    @Test
    void an_input_changed_behind_the_triggers_back_is_found_out() {
        publish();
        database.transaction(connection -> {
            Database.run(connection, "ALTER TABLE edition_input DISABLE TRIGGER USER");
            Database.run(connection, """
                    UPDATE edition_input SET value = value + 1
                    WHERE edition = (SELECT id FROM edition WHERE slug = ?) AND country = 'EST'
                        AND indicator = 'internet-users'""", slug);
            return Database.run(connection, "ALTER TABLE edition_input ENABLE TRIGGER USER");
        });
        EditionCheck.Verdict verdict = desk.verify(slug, 1, false);
        assertThat(verdict.isProven()).isFalse();
        assertThat(verdict.findings()).anyMatch(f -> f.contains("inputs digest"));
        assertThat(verdict.findings()).anyMatch(f -> f.startsWith("Estonia, internet-users: published "));
    }

    @Test
    void of_two_who_publish_at_once_one_is_told_that_the_other_did() throws Exception {
        desk.draft(OPERATOR, order);
        desk.submit(OPERATOR, slug);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            int told = 0;
            Callable<Edition> publish = () -> desk.publish(OPERATOR, slug);
            for (Future<Edition> outcome : two.invokeAll(List.of(publish, publish))) {
                try {
                    outcome.get();
                } catch (ExecutionException lost) {
                    assertThat(lost).hasCauseInstanceOf(EditionConflict.class);
                    told++;
                }
            }
            assertThat(told).isEqualTo(1);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void drafts_need_the_permission_to_edit_and_publication_the_one_to_publish() {
        Identity editor = new Identity("editor", null, Set.of(Permission.EDIT));
        assertThatThrownBy(() -> desk.draft(Identity.NOBODY, order)).isInstanceOf(AccessRefused.class);
        desk.draft(editor, order);
        desk.submit(editor, slug);
        assertThatThrownBy(() -> desk.publish(editor, slug))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("publish");
    }

    @Test
    void what_is_misspelt_is_refused_with_what_was_probably_meant() {
        assertThatThrownBy(() -> desk.submit(OPERATOR, "20244")).hasMessageContaining("did you mean '2024'?");
        assertThatThrownBy(
                        () -> desk.draft(OPERATOR, new EditionDesk.Order(slug, 2024, "digital-diplomcy", null, null)))
                .hasMessageContaining("did you mean 'digital-diplomacy'?");
        assertThatThrownBy(() -> desk.draft(OPERATOR, new EditionDesk.Order(slug, null, null, null, null)))
                .hasMessageContaining("needs a year");
        assertThatThrownBy(() -> desk.compare("2024", "rech")).hasMessageContaining("did you mean 'reach'?");
    }

    private void publish() {
        desk.draft(OPERATOR, order);
        desk.submit(OPERATOR, slug);
        desk.publish(OPERATOR, slug);
    }
}
