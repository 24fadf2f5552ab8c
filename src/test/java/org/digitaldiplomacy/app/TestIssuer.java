package org.digitaldiplomacy.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** OpenID provider on this machine that serves its configuration and its keys. One for the whole test run. */
public final class TestIssuer {

    static final String AUDIENCE = "digital-diplomacy-index";

    private static @Nullable TestIssuer shared;

    private final RsaJsonWebKey key;
    private final String address;

    private TestIssuer() throws IOException, JoseException {
        key = key();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://localhost:" + server.getAddress().getPort() + "/realm";
        answer(
                server,
                "/realm/.well-known/openid-configuration",
                "{\"issuer\": \"" + address + "\", \"jwks_uri\": \"" + address + "/keys\"}");
        answer(server, "/realm/keys", "{\"keys\": [" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
        server.start();
    }

    /** The issuer that the tests' service trusts, and that it is started with. */
    public static synchronized TestIssuer shared() {
        TestIssuer known = shared;
        if (known == null) {
            try {
                known = new TestIssuer();
            } catch (IOException | JoseException failure) {
                throw new IllegalStateException("no issuer for the tests", failure);
            }
            shared = known;
        }
        return known;
    }

    String address() {
        return address;
    }

    /** Claims of a token that counts for five minutes, and names no scope. */
    JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address);
        claims.setAudience(AUDIENCE);
        claims.setSubject("intern@example.org");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    /** Token of the intern with these scopes. */
    public String token(String scopes) {
        JwtClaims claims = claims();
        claims.setStringClaim("scope", scopes);
        return signed(claims);
    }

    String signed(JwtClaims claims) {
        return signed(claims, key);
    }

    static String signed(JwtClaims claims, RsaJsonWebKey by) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(by.getPrivateKey());
            signature.setKeyIdHeaderValue(by.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("not signed", failure);
        }
    }

    static RsaJsonWebKey key() throws JoseException {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
        made.setKeyId("the-key");
        return made;
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
