package org.digitaldiplomacy.graphql.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.model.Sha256;
import org.jspecify.annotations.Nullable;

/** An answer's bytes, with what is made of them at most once: their tag and their compressed form. */
final class Body {

    /** Below this, compression does not pay. */
    private static final int WORTH_COMPRESSING = 1024;

    private final byte[] plain;
    private final boolean lasts;
    private volatile @Nullable String tag;
    private volatile byte @Nullable [] compressed;

    Body(byte[] plain) {
        this(plain, false);
    }

    /** @param lasts whether it stays right for ever */
    Body(byte[] plain, boolean lasts) {
        this.plain = plain;
        this.lasts = lasts;
    }

    boolean lasts() {
        return lasts;
    }

    byte[] plain() {
        return plain;
    }

    boolean isWorthCompressing() {
        return plain.length >= WORTH_COMPRESSING;
    }

    byte[] compressed() {
        byte[] made = compressed;
        if (made == null) {
            made = compress(plain);
            compressed = made;
        }
        return made;
    }

    /** Equal for equal bytes only. */
    String tag() {
        String made = tag;
        if (made == null) {
            made = digest(plain);
            tag = made;
        }
        return made;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.digest(plain), 15));
    }
}
