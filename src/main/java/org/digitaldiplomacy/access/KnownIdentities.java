package org.digitaldiplomacy.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Callers by our own tokens and, where there is one, by those of an issuer. */
public final class KnownIdentities implements Identities {

    private static final String SCHEME = "bearer ";
    private static final String UNKNOWN = "This token is not known here.";

    private final Tokens tokens;
    private final Optional<TokenIssuer> issuer;
    private final RefusedTokens refusals;
    private final Clock clock;

    public KnownIdentities(Tokens tokens, Optional<TokenIssuer> issuer, RefusedTokens refusals, Clock clock) {
        this.refusals = refusals;
        this.tokens = tokens;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public Identity of(@Nullable String authorization) {
        if (authorization == null) {
            return Identity.NOBODY;
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw refused(null, "The header Authorization must be: Bearer <token>.");
        }
        String token = authorization.substring(SCHEME.length()).strip();
        if (issuer.isPresent() && !token.startsWith(TokenSecret.PREFIX)) {
            return foreign(issuer.get(), token);
        }
        return own(token);
    }

    private Identity foreign(TokenIssuer known, String token) {
        try {
            return known.verify(token);
        } catch (AccessRefused refused) {
            refusals.note(null, String.valueOf(refused.getMessage()));
            throw refused;
        }
    }

    private Identity own(String text) {
        TokenSecret shown = TokenSecret.read(text)
                .orElseThrow(() -> refused(
                        null,
                        "This is no token of this service; they look like " + TokenSecret.PREFIX + "<id>_<secret>."));
        Tokens.Kept kept = tokens.find(shown.id()).orElseThrow(() -> refused(null, UNKNOWN));
        ApiToken token = kept.token();
        if (!shown.hasDigest(kept.digest())) {
            throw refused(token, UNKNOWN);
        }
        Instant now = clock.instant();
        return switch (token.state(now)) {
            case "revoked" -> throw refused(token, "The token " + token.id() + " was revoked.");
            case "expired" -> throw refused(token, "The token " + token.id() + " expired at " + token.expires() + ".");
            default -> new Identity(token.name(), token.id(), token.permissions());
        };
    }

    private AccessRefused refused(@Nullable ApiToken token, String why) {
        refusals.note(token, why);
        return AccessRefused.badToken(why);
    }
}
