package org.digitaldiplomacy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    private static final SocketAddress LOCAL = SocketAddress.inetSocketAddress(8080, "192.0.2.1");

    @Test
    void a_service_that_others_reach_writes_no_foreign_host() {
        PublicAddress open = new PublicAddress(Optional.empty(), "0.0.0.0");
        assertThat(open.of("http", "evil.example", LOCAL)).isEqualTo("http://192.0.2.1:8080");
        assertThat(open.of("http", "127.evil.example", LOCAL)).isEqualTo("http://192.0.2.1:8080");
        assertThat(open.of("http", "localhost:8080", LOCAL)).isEqualTo("http://localhost:8080");
        assertThat(open.of("http", "a b", LOCAL)).isEmpty();
        assertThat(open.of("http", null, LOCAL)).isEmpty();
        assertThat(open.of("http", "evil.example", SocketAddress.inetSocketAddress(8080, "::1")))
                .isEqualTo("http://[0:0:0:0:0:0:0:1]:8080");
    }

    @Test
    void on_this_machine_alone_the_host_that_was_asked_is_named() {
        PublicAddress closed = new PublicAddress(Optional.empty(), "127.0.0.1");
        assertThat(closed.of("http", "my.test:8080", LOCAL)).isEqualTo("http://my.test:8080");
    }
}
