package org.digitaldiplomacy.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against an issuer on this machine that serves its configuration and its keys. */
class OidcIssuerTest {

    private static final String AUDIENCE = "digital-diplomacy-index";

    private static HttpServer server;
    private static RsaJsonWebKey key;
    private static String issuer;

    @BeforeAll
    static void serve() throws IOException, JoseException {
        key = key();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort() + "/realm";
        answer("/realm/.well-known/openid-configuration", "{\"jwks_uri\": \"" + issuer + "/keys\"}");
        answer("/realm/keys", "{\"keys\": [" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void a_token_that_the_issuer_signed_for_us_counts_with_the_permissions_it_names() throws JoseException {
        JwtClaims claims = claims();
        claims.setStringClaim("scope", "openid ingest publish");
        assertThat(issuer("scope").verify(signed(claims, key)))
                .isEqualTo(new Identity("intern@example.org", null, Set.of(Permission.INGEST, Permission.PUBLISH)));
    }

    @Test
    void permissions_may_stand_in_another_claim_as_a_list() throws JoseException {
        JwtClaims claims = claims();
        claims.setClaim("groups", List.of("staff", "edit"));
        assertThat(issuer("groups").verify(signed(claims, key)).permissions()).containsExactly(Permission.EDIT);
        assertThat(issuer("scope").verify(signed(claims, key)).permissions()).isEmpty();
    }

    @Test
    void tokens_of_others_for_others_out_of_date_or_unsigned_are_refused() throws JoseException {
        JwtClaims expired = claims();
        expired.setExpirationTimeMinutesInTheFuture(-10);
        JwtClaims forOthers = claims();
        forOthers.setAudience("another-service");
        JwtClaims ofOthers = claims();
        ofOthers.setIssuer("https://elsewhere.example");
        JwtClaims lasting = claims();
        lasting.unsetClaim("exp");
        for (JwtClaims wrong : List.of(expired, forOthers, ofOthers, lasting)) {
            refuses(signed(wrong, key));
        }
        refuses(signed(claims(), key()));
        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setPayload(claims().toJson());
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        unsigned.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        refuses(unsigned.getCompactSerialization());
        refuses("nonsense");
    }

    private static void refuses(String token) {
        assertThatThrownBy(() -> issuer("scope").verify(token)).isInstanceOf(AccessRefused.class);
    }

    private static OidcIssuer issuer(String claim) {
        return new OidcIssuer(issuer, Optional.empty(), AUDIENCE, claim);
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject("intern@example.org");
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private static RsaJsonWebKey key() throws JoseException {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
        made.setKeyId("the-key");
        return made;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey by) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private static void answer(String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
