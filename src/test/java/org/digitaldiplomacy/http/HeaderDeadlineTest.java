package org.digitaldiplomacy.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** On a channel whose clock is moved by hand. */
class HeaderDeadlineTest {

    private static final String WHOLE = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final EmbeddedChannel channel =
            new EmbeddedChannel(new HeaderDeadline(Duration.ofSeconds(10)), new HttpRequestDecoder());

    HeaderDeadlineTest() {
        channel.freezeTime();
    }

    @Test
    void a_connection_that_sends_nothing_is_closed() {
        after(9);
        assertThat(channel.isOpen()).isTrue();
        after(2);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void headers_that_never_end_are_closed_however_often_a_byte_comes() {
        for (int second = 0; second < 9; second++) {
            send("X");
            after(1);
        }
        assertThat(channel.isOpen()).isTrue();
        send("X");
        after(2);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_connection_waits_between_requests_and_its_next_head_has_a_deadline_too() {
        send(WHOLE);
        after(3_600);
        assertThat(channel.isOpen()).isTrue();
        send("GET / HT");
        after(11);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_body_has_no_deadline_here() {
        send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n");
        after(60);
        send("a");
        after(60);
        send("bc");
        after(60);
        assertThat(channel.isOpen()).isTrue();
        send("GET");
        after(11);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void what_another_protocol_sends_after_an_upgrade_has_no_deadline() {
        send(WHOLE);
        channel.pipeline().remove(HttpRequestDecoder.class);
        send("frame");
        after(60);
        send("frame");
        after(60);
        assertThat(channel.isOpen()).isTrue();
    }

    private void send(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, US_ASCII));
        channel.releaseInbound();
    }

    private void after(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
