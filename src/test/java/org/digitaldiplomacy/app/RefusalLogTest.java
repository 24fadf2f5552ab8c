package org.digitaldiplomacy.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditEntry;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusalLogTest {

    private final AuditTrail trail;
    private final Tokens tokens;

    RefusalLogTest(AuditTrail trail, Tokens tokens) {
        this.trail = trail;
        this.tokens = tokens;
    }

    @Test
    void a_refused_token_is_in_the_trail_by_address_and_name_but_not_by_its_text() {
        String text = KeptTokens.keep(
                tokens, "a feed that ended", Set.of(Permission.INGEST), null, Instant.parse("2026-01-01T00:00:00Z"));
        String id = text.split("_", -1)[1];
        given().header("Authorization", "Bearer " + text)
                .get("/v1/imports/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(401);
        AuditEntry entry = trail.entries(null, 200).stream()
                .filter(each -> each.subject().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(entry.action()).isEqualTo(AuditAction.TOKEN_REFUSED);
        assertThat(entry.who()).isEqualTo("a feed that ended");
        assertThat(entry.detail()).isEqualTo("From 127.0.0.1. The token " + id + " was revoked.");
        assertThat(entry.toString()).doesNotContain(text);
    }

    @Test
    void a_flood_of_refusals_does_not_fill_the_trail() {
        List<String> kept = new ArrayList<>();
        RefusalLog log = new RefusalLog(new Remembering(kept));
        for (int i = 0; i < 200; i++) {
            log.note(null, "No such token.");
        }
        assertThat(kept).hasSizeBetween(60, 70);
    }

    private record Remembering(List<String> details) implements AuditTrail {
        @Override
        public void add(Identity who, AuditAction action, String subject, AuditOutcome outcome, String detail) {
            details.add(detail);
        }

        @Override
        public List<AuditEntry> entries(@Nullable Long before, int most) {
            return List.of();
        }

        @Override
        public List<AuditEntry> entriesAfter(@Nullable Long after, int most) {
            return List.of();
        }
    }
}
