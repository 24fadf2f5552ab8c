package org.digitaldiplomacy.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Callers by our own tokens and, where there is one, by those of an issuer. */
public final class KnownIdentities implements Identities {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Optional<TokenIssuer> issuer;
    private final Clock clock;

    public KnownIdentities(Tokens tokens, Optional<TokenIssuer> issuer, Clock clock) {
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
            throw AccessRefused.badToken("The header Authorization must be: Bearer <token>.");
        }
        String token = authorization.substring(SCHEME.length()).strip();
        if (issuer.isPresent() && !token.startsWith(TokenSecret.PREFIX)) {
            return issuer.get().verify(token);
        }
        return own(token);
    }

    private Identity own(String text) {
        TokenSecret shown = TokenSecret.read(text)
                .orElseThrow(() -> AccessRefused.badToken(
                        "This is no token of this service; they look like " + TokenSecret.PREFIX + "<id>_<secret>."));
        Tokens.Kept kept = tokens.find(shown.id())
                .filter(known -> shown.hasDigest(known.digest()))
                .orElseThrow(() -> AccessRefused.badToken("This token is not known here."));
        ApiToken token = kept.token();
        Instant now = clock.instant();
        return switch (token.state(now)) {
            case "revoked" -> throw AccessRefused.badToken("The token " + token.id() + " was revoked.");
            case "expired" ->
                throw AccessRefused.badToken("The token " + token.id() + " expired at " + token.expires() + ".");
            default -> new Identity(token.name(), token.id(), token.permissions());
        };
    }
}
