package org.digitaldiplomacy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import org.digitaldiplomacy.http.OpenConnections.Limits;
import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    private final OpenConnections connections = new OpenConnections();

    @Test
    void an_address_has_so_many_connections_and_one_more_when_one_closes() {
        connections.limit(new Limits(100, 2, Duration.ofSeconds(1)));
        EmbeddedChannel first = from("192.0.2.1");
        assertThat(connections.admit(first)).isTrue();
        assertThat(connections.admit(from("192.0.2.1"))).isTrue();
        assertThat(connections.admit(from("192.0.2.1"))).isFalse();
        assertThat(connections.admit(from("192.0.2.2"))).isTrue();
        ChannelFuture unused = first.close();
        assertThat(connections.admit(from("192.0.2.1"))).isTrue();
        assertThat(connections.admit(from("192.0.2.1"))).isFalse();
        assertThat(connections.count()).isEqualTo(3);
        assertThat(connections.refused()).isEqualTo(2);
    }

    @Test
    void all_addresses_together_have_so_many_connections() {
        connections.limit(new Limits(2, 0, Duration.ofSeconds(1)));
        assertThat(connections.admit(from("192.0.2.1"))).isTrue();
        assertThat(connections.admit(from("192.0.2.1"))).isTrue();
        assertThat(connections.admit(from("192.0.2.2"))).isFalse();
    }

    @Test
    void connections_leave_half_of_the_files_to_other_work() {
        Limits limits = new Limits(2000, 500, Duration.ofSeconds(1));
        assertThat(limits.withinFiles(1024).all()).isEqualTo(512);
        assertThat(limits.withinFiles(1_000_000).all()).isEqualTo(2000);
    }

    private static EmbeddedChannel from(String address) {
        return new EmbeddedChannel() {
            @Override
            protected SocketAddress remoteAddress0() {
                return new InetSocketAddress(address, 40_000);
            }
        };
    }
}
