package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.digitaldiplomacy.app.TestIssuer;
import org.junit.jupiter.api.Test;

/** GraphQL asks for the identity behind a token itself, on the route and on sockets. */
@QuarkusTest
class TokensOfAnIssuerTest {

    private static final String TRAIL = "{ auditTrail(first: 1) { pageInfo { hasNextPage } } }";

    @Test
    void a_request_may_what_the_issuers_token_names() {
        WithToken.ask(TestIssuer.shared().token("audit"), TRAIL)
                .body("data.auditTrail.pageInfo.hasNextPage", notNullValue());
        WithToken.ask(TestIssuer.shared().token("openid"), TRAIL).body("errors", notNullValue());
    }

    @Test
    void a_socket_may_what_the_issuers_token_names() {
        try (SocketClient client = SocketClient.connect(SocketClient.PROTOCOL)) {
            client.send(Map.of(
                    "type",
                    "connection_init",
                    "payload",
                    Map.of("authorization", "Bearer " + TestIssuer.shared().token("audit"))));
            assertThat(client.next().path("type").asText()).isEqualTo("connection_ack");
            client.ask("1", TRAIL);
            assertThat(client.next()
                            .at("/payload/data/auditTrail/pageInfo/hasNextPage")
                            .isBoolean())
                    .isTrue();
        }
    }
}
