package org.digitaldiplomacy.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.TokenIssuer;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider whose tokens count here: signed by its keys, made for our audience, and not expired. The claim
 * {@code scope}, or another that is configured, names our permissions among whatever else it names.
 */
final class OidcIssuer implements TokenIssuer {

    private static final Logger LOG = Logger.getLogger(OidcIssuer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SKEW_SECONDS = 30;

    private final String issuer;
    private final Optional<String> jwks;
    private final String audience;
    private final String scopes;
    private volatile @Nullable JwtConsumer consumer;

    /**
     * @param jwks where its keys are; by default where its discovery document says
     * @param audience that a token must be made for
     * @param scopes the claim that names permissions, as text with spaces or as a list
     */
    OidcIssuer(String issuer, Optional<String> jwks, String audience, String scopes) {
        this.issuer = issuer;
        this.jwks = jwks;
        this.audience = audience;
        this.scopes = scopes;
    }

    @Override
    public Identity verify(String token) {
        try {
            JwtClaims claims = consumer().processToClaims(token);
            return new Identity(claims.getSubject(), null, permissions(claims.getClaimValue(scopes)));
        } catch (InvalidJwtException refused) {
            LOG.debugf("A token is refused: %s", refused.getMessage());
            throw AccessRefused.badToken(
                    refused.hasExpired()
                            ? "This token is expired."
                            : "This is no token of " + issuer + " for the audience " + audience + ".");
        } catch (MalformedClaimException malformed) {
            throw AccessRefused.badToken("This token names nobody.");
        }
    }

    private JwtConsumer consumer() {
        JwtConsumer known = consumer;
        if (known == null) {
            known = new JwtConsumerBuilder()
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(audience)
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                            ConstraintType.PERMIT, "RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"))
                    .setVerificationKeyResolver(
                            new HttpsJwksVerificationKeyResolver(new HttpsJwks(jwks.orElseGet(this::discovered))))
                    .build();
            consumer = known;
        }
        return known;
    }

    private String discovered() {
        URI document = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(document).timeout(PATIENCE).build();
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode address = JSON.readTree(answer.body()).path("jwks_uri");
            if (address.isTextual()) {
                return address.textValue();
            }
        } catch (IOException failure) {
            LOG.errorf("The issuer's configuration cannot be read from %s: %s", document, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw AccessRefused.badToken("The issuer " + issuer + " cannot be asked for its keys now; try again later.");
    }

    private static Set<Permission> permissions(@Nullable Object claim) {
        Stream<String> words = claim instanceof Collection<?> list
                ? list.stream().map(String::valueOf)
                : List.of(String.valueOf(claim).split(" ", -1)).stream();
        return words.flatMap(word -> Permission.named(word).stream()).collect(Collectors.toSet());
    }
}
