package org.digitaldiplomacy.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Against an issuer on this machine; the service takes scopes from the claims scope and groups. */
@QuarkusTest
class OidcIssuerTest {

    private final TestIssuer test = TestIssuer.shared();
    private final OidcIssuer issuer;

    OidcIssuerTest(OidcIssuer issuer) {
        this.issuer = issuer;
    }

    @Test
    void a_token_that_the_issuer_signed_for_us_counts_with_the_permissions_it_names() {
        assertThat(issuer.verify(test.token("openid ingest publish")))
                .isEqualTo(new Identity("intern@example.org", null, Set.of(Permission.INGEST, Permission.PUBLISH)));
    }

    @Test
    void permissions_may_stand_in_another_claim_as_a_list() {
        JwtClaims claims = test.claims();
        claims.setClaim("groups", List.of("staff", "edit"));
        assertThat(issuer.verify(test.signed(claims)).permissions()).containsExactly(Permission.EDIT);
        assertThat(issuer.verify(test.signed(test.claims())).permissions()).isEmpty();
    }

    @Test
    void tokens_of_others_for_others_out_of_date_or_unsigned_are_refused() throws JoseException {
        JwtClaims expired = test.claims();
        expired.setExpirationTimeMinutesInTheFuture(-10);
        JwtClaims forOthers = test.claims();
        forOthers.setAudience("another-service");
        JwtClaims ofOthers = test.claims();
        ofOthers.setIssuer("https://elsewhere.example");
        JwtClaims lasting = test.claims();
        lasting.unsetClaim("exp");
        JwtClaims nobodys = test.claims();
        nobodys.unsetClaim("sub");
        for (JwtClaims wrong : List.of(expired, forOthers, ofOthers, lasting, nobodys)) {
            refuses(test.signed(wrong));
        }
        refuses(TestIssuer.signed(test.claims(), TestIssuer.key()));
        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setPayload(test.claims().toJson());
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        refuses(unsigned.getCompactSerialization());
        refuses("nonsense");
    }

    @Test
    void a_resource_takes_the_issuers_tokens_as_its_own() {
        given().header("Authorization", "Bearer " + test.token("ingest"))
                .get("/v1/imports/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + test.token("openid"))
                .get("/v1/imports/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer nonsense")
                .get("/v1/imports/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"Digital Diplomacy Index\", error=\"invalid_token\"");
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> issuer.verify(token)).isInstanceOf(AccessRefused.class);
    }
}
