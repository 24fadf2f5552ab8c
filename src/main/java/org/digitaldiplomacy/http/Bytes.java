package org.digitaldiplomacy.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Content in memory; its tag and its compressed form are computed at most once, when they are first asked for. */
public final class Bytes implements Content {

    /** Below this, compression does not pay. */
    private static final int WORTH_COMPRESSING = 1024;

    private static final int TAG_BYTES = 15;

    private final byte[] plain;
    private volatile @Nullable String tag;
    private volatile byte @Nullable [] compressed;

    public Bytes(byte[] plain) {
        this.plain = plain;
    }

    public byte[] plain() {
        return plain;
    }

    /** Equal for equal bytes only; letters, digits, dashes and underscores. */
    @Override
    public String tag() {
        String made = tag;
        if (made == null) {
            made = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(Sha256.digest(plain), TAG_BYTES));
            tag = made;
        }
        return made;
    }

    @Override
    public boolean isZipped(Conditional asked) {
        return asked.takesGzip() && asked.range().isEmpty() && plain.length >= WORTH_COMPRESSING;
    }

    /** The bytes to send. */
    Buffer buffer(boolean isZipped) {
        return Buffer.buffer(isZipped ? compressed() : plain);
    }

    public byte[] compressed() {
        byte[] made = compressed;
        if (made == null) {
            made = compress(plain);
            compressed = made;
        }
        return made;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
