package org.digitaldiplomacy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownIdentitiesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final Map<String, Tokens.Kept> kept = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private final Identities identities =
            new KnownIdentities(new Remembered(), Optional.empty(), this::note, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void without_a_header_somebody_is_nobody_and_may_nothing() {
        assertThat(identities.of(null).permissions()).isEmpty();
        AccessRefused refused = catchThrowableOfType(
                AccessRefused.class, () -> identities.of(null).require(Permission.PUBLISH));
        assertThat(refused.isKnown()).isFalse();
        assertThat(refused.challenge()).isEqualTo("Bearer realm=\"Digital Diplomacy Index\", scope=\"publish\"");
    }

    @Test
    void a_token_gives_its_name_and_its_permissions() {
        TokenSecret secret = keep(NOW.plusSeconds(1), null);
        Identity feed = identities.of("Bearer " + secret.text());
        assertThat(feed).isEqualTo(new Identity("feed", secret.id(), Set.of(Permission.INGEST)));
        feed.require(Permission.INGEST);
        assertThatThrownBy(() -> feed.require(Permission.EDIT))
                .hasMessage("This needs the scope edit; the token of feed has ingest.");
    }

    @Test
    void expired_revoked_unknown_and_misshapen_tokens_are_refused_with_the_reason() {
        TokenSecret expired = keep(NOW, null);
        TokenSecret revoked = keep(null, NOW.minusSeconds(1));
        TokenSecret good = keep(null, null);
        String other = TokenSecret.create(new SecureRandom()).text();
        String guessed = good.text().substring(0, good.text().length() - 1)
                + (good.text().endsWith("A") ? "B" : "A");
        Map<String, String> reasons = Map.of(
                "Bearer " + expired.text(),
                "expired at 2026-11-26T12:00:00Z",
                "Bearer " + revoked.text(),
                "was revoked",
                "Bearer " + other,
                "not known here",
                "Bearer " + guessed,
                "not known here",
                "Bearer nonsense",
                "no token of this service",
                "Basic YTpi",
                "Bearer <token>",
                "",
                "Bearer <token>");
        reasons.forEach((header, reason) -> assertThatThrownBy(() -> identities.of(header))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(((AccessRefused) e).challenge()).contains("invalid_token")));
    }

    @Test
    void refusals_are_told_with_the_name_of_a_known_token_and_never_its_text() {
        TokenSecret revoked = keep(null, NOW.minusSeconds(1));
        TokenSecret good = keep(null, null);
        identities.of("Bearer " + good.text());
        assertThat(refusals).isEmpty();
        String wrong = "Bearer " + good.text().substring(0, good.text().length() - 3) + "---";
        for (String header : List.of("Bearer " + revoked.text(), wrong, "Bearer nonsense")) {
            assertThatThrownBy(() -> identities.of(header)).isInstanceOf(AccessRefused.class);
        }
        assertThat(refusals)
                .containsExactly(
                        "feed: The token " + revoked.id() + " was revoked.",
                        "feed: This token is not known here.",
                        "null: This is no token of this service; they look like ddi_<id>_<secret>.");
    }

    private void note(@Nullable ApiToken token, String why) {
        refusals.add((token == null ? null : token.name()) + ": " + why);
    }

    @Test
    void a_token_shows_its_secret_only_when_it_is_asked_for_its_text() {
        TokenSecret secret = TokenSecret.create(new SecureRandom());
        assertThat(secret.text()).matches("ddi_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(TokenSecret.read(secret.text())).contains(secret);
        assertThat(secret.toString()).doesNotContain(secret.secret());
    }

    private TokenSecret keep(@Nullable Instant expires, @Nullable Instant revoked) {
        TokenSecret secret = TokenSecret.create(new SecureRandom());
        ApiToken token = new ApiToken(secret.id(), "feed", Set.of(Permission.INGEST), NOW, expires, revoked);
        kept.put(secret.id(), new Tokens.Kept(token, secret.digest()));
        return secret;
    }

    private final class Remembered implements Tokens {
        @Override
        public void keep(ApiToken token, byte[] digest) {
            kept.put(token.id(), new Kept(token, digest));
        }

        @Override
        public Optional<Kept> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public List<ApiToken> all() {
            return kept.values().stream().map(Kept::token).toList();
        }

        @Override
        public boolean revoke(String id) {
            return false;
        }
    }
}
