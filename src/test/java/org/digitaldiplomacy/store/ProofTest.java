package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.proof.Proof;
import org.digitaldiplomacy.edition.proof.SignedStatement;
import org.digitaldiplomacy.edition.proof.Signing;
import org.digitaldiplomacy.edition.proof.SigningKey;
import org.digitaldiplomacy.edition.proof.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes what was published or written down around the service is found out. Each change is taken back. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ProofTest {

    @Inject
    Proof proof;

    @Inject
    Statements statements;

    @Inject
    Editions editions;

    @Inject
    AuditTrail trail;

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @Test
    void what_was_published_is_proven_and_each_statement_names_the_one_before() {
        statements.catchUp();
        Proof.Verdict verdict = proof.check();
        assertThat(verdict.findings()).isEmpty();
        List<SignedStatement> all = statements.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(4).hasSize(verdict.statements());
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).statement().text())
                    .contains("previous: " + all.get(i - 1).digest() + "\n");
        }
    }

    @Test
    void a_changed_score_is_found() throws Exception {
        statements.catchUp();
        assertThat(findings("UPDATE edition_score SET score = score + 1e-9 WHERE country = 'EST' AND node = 'index'"))
                .isNotEmpty()
                .allMatch(finding -> finding.matches("Edition .* is not what statement [0-9]+ says of it\\."));
    }

    @Test
    void a_changed_statement_is_found() throws Exception {
        statements.catchUp();
        assertThat(findings(
                        "UPDATE edition_statement SET text = replace(text, 'year: 20', 'year: 19') WHERE number = 1"))
                .contains(
                        "Statement 1 is not what its digest says.",
                        "Statement 2 does not name the statement before it.");
    }

    @Test
    void a_missing_statement_is_found() throws Exception {
        statements.catchUp();
        int last = statements.all().size();
        assertThat(findings("DELETE FROM edition_statement WHERE number = " + last))
                .singleElement()
                .asString()
                .endsWith("is published without a statement.");
    }

    @Test
    void a_changed_and_a_missing_entry_of_the_audit_trail_are_found() throws Exception {
        for (int i = 0; i < 3; i++) {
            trail.add(Identity.operator("tests"), AuditAction.IMPORT, "proof \tof\n" + i + " é", AuditOutcome.DONE, "");
        }
        assertThat(proof.check().findings()).isEmpty();
        long last = trail.entries(null, 1).get(0).number();
        assertThat(findings("UPDATE audit_entry SET who = 'nobody' WHERE number = " + (last - 1)))
                .containsExactly("Entry " + (last - 1) + " of the audit trail is not what its digest says.");
        assertThat(findings("DELETE FROM audit_entry WHERE number = " + (last - 1)))
                .containsExactly("Entry " + last + " of the audit trail does not follow on the entry before it.");
    }

    @Test
    void entries_that_come_at_once_are_linked_one_after_another() {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Void>> writes = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> trail.add(
                                    Identity.operator("tests"), AuditAction.IMPORT, "at once", AuditOutcome.DONE, ""),
                            many))
                    .toList();
            writes.forEach(CompletableFuture::join);
        } finally {
            many.shutdown();
        }
        assertThat(proof.check().findings()).isEmpty();
    }

    @Test
    void the_database_itself_refuses_to_change_a_statement() {
        statements.catchUp();
        assertThatThrownBy(() -> database.with(connection ->
                        Database.run(connection, "UPDATE edition_statement SET text = 'x' WHERE number = 1")))
                .hasMessageContaining("a statement never changes");
    }

    @Test
    void a_signature_holds_until_the_text_or_the_key_is_another(@TempDir Path folder) throws IOException {
        SigningKey key = SigningKey.make(folder.resolve("key.pem"));
        statements.catchUp();
        SignedStatement some = statements.all().get(0);
        SignedStatement.Signed signed =
                new Signing(Optional.of(key)).key().orElseThrow().sign(some.statement());
        assertThat(key.publicKey().verifies(some.statement().text(), signed.bytes()))
                .isTrue();
        assertThat(key.publicKey().verifies(some.statement().text() + " ", signed.bytes()))
                .isFalse();
        assertThat(SigningKey.make(folder.resolve(UUID.randomUUID() + ".pem"))
                        .publicKey()
                        .verifies(some.statement().text(), signed.bytes()))
                .isFalse();
    }

    /** What is found after a change that the database's own triggers were kept from refusing. */
    private List<String> findings(String change) throws Exception {
        transaction.begin();
        try {
            database.with(connection -> {
                for (String table : List.of("edition_score", "edition_statement", "audit_entry")) {
                    Database.run(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
                }
                assertThat(Database.run(connection, change)).isPositive();
                return true;
            });
            return proof.check().findings();
        } finally {
            transaction.rollback();
        }
    }
}
