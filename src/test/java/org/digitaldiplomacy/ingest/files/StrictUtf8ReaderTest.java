package org.digitaldiplomacy.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictUtf8ReaderTest {

    private static StrictUtf8Reader reader(byte[] bytes) {
        return new StrictUtf8Reader(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        reader(bytes).transferTo(text);
        return text.toString();
    }

    @Test
    void letters_of_any_length_come_through_wherever_the_buffer_ends() throws IOException {
        for (int padding = 0; padding < 4; padding++) {
            String text = "a".repeat(padding) + "é€😀\n".repeat(30_000);

            assertThat(text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        }
    }

    @Test
    void a_stream_that_trickles_is_read_to_its_end() throws IOException {
        byte[] bytes = "trickle: é€😀".getBytes(StandardCharsets.UTF_8);
        InputStream trickle = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        StringWriter text = new StringWriter();
        StrictUtf8Reader reader = new StrictUtf8Reader(trickle);
        reader.transferTo(text);

        assertThat(text).hasToString("trickle: é€😀");
        assertThat(reader.decoded()).isEqualTo(bytes.length);
    }

    @Test
    void a_byte_order_mark_is_skipped_at_the_start_only() throws IOException {
        assertThat(text("\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\uFEFF");
        assertThat(text(new byte[0])).isEmpty();
    }

    @Test
    void the_first_wrong_byte_is_told_by_line_and_position_far_into_a_file() {
        byte[] bytes = ("é\n".repeat(100_000) + "C?te").getBytes(StandardCharsets.UTF_8);
        bytes[300_001] = (byte) 0xE9;

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> text(bytes))
                .satisfies(refused -> {
                    assertThat(refused.line()).isEqualTo(100_001);
                    assertThat(refused.found())
                            .isEqualTo("the byte E9 at position 300002 of the file, which is not UTF-8");
                });
    }

    @Test
    void an_overlong_form_is_not_utf_8() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> text(new byte[] {(byte) 0xC0, (byte) 0x80}));
    }
}
