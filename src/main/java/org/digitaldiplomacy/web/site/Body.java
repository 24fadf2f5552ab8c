package org.digitaldiplomacy.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.model.Sha256;

/**
 * What is sent, ready in both forms.
 *
 * @param gzip the same, compressed
 * @param tag equal for equal bytes only; letters, digits, dashes and underscores
 */
record Body(byte[] plain, byte[] gzip, String tag) {

    Body(byte[] plain) {
        this(plain, compressed(plain), digest(plain));
    }

    int size() {
        return plain.length + gzip.length;
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.digest(plain), 12));
    }
}
