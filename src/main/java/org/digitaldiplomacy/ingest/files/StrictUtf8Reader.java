package org.digitaldiplomacy.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else: the first byte that is not is refused with its line and position. A byte order mark at
 * the start, as spreadsheets write it, is skipped.
 */
public final class StrictUtf8Reader extends Reader {

    private static final int SIZE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String EXPECTED = "UTF-8; in a spreadsheet, save as \"CSV UTF-8\"";

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(SIZE).limit(0);
    private long decoded;
    private int line = 1;
    private long quotes;
    private boolean ended;

    public StrictUtf8Reader(InputStream in) {
        this.in = in;
    }

    /** How many bytes were decoded so far. */
    public long decoded() {
        return decoded;
    }

    /** How many quotation marks were among them. */
    public long quotes() {
        return quotes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        boolean start = decoded == 0;
        fill();
        int from = bytes.position();
        CoderResult result = decoder.decode(bytes, chars.clear(), ended);
        chars.flip();
        count(from, bytes.position());
        if (result.isError()) {
            throw malformed(result.length());
        }
        if (start && chars.hasRemaining() && chars.get(chars.position()) == BYTE_ORDER_MARK) {
            chars.position(chars.position() + 1);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        while (!ended && bytes.hasRemaining()) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + read);
            }
        }
        bytes.flip();
    }

    private void count(int from, int to) {
        decoded += to - from;
        for (int i = from; i < to; i++) {
            byte next = bytes.get(i);
            if (next == '\n') {
                line++;
            } else if (next == '"') {
                quotes++;
            }
        }
    }

    private UnreadableFileException malformed(int length) {
        int at = bytes.position();
        int first = bytes.get(at) & 0xFF;
        int second = bytes.remaining() > 1 ? bytes.get(at + 1) & 0xFF : 0;
        if (decoded == 0 && ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF))) {
            return new UnreadableFileException(1, "UTF-16", EXPECTED);
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append(i == 0 ? "" : " ").append("%02X".formatted(bytes.get(at + i)));
        }
        String found = "the byte " + hex + " at position " + (decoded + 1) + " of the file, which is not UTF-8";
        return new UnreadableFileException(line, found, EXPECTED);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
