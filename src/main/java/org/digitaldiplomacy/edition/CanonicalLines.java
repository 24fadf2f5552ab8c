package org.digitaldiplomacy.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.digitaldiplomacy.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over lines in UTF-8 that end in a line feed, their fields apart by tabs, as PostgreSQL's {@code COPY} writes them
 * (a missing field is {@code \N}; backslash, tab, line feed and carriage return in a field are {@code \\}, {@code \t},
 * {@code \n} and {@code \r}). A number is the 16 hexadecimal digits of its IEEE 754 bits, since decimal forms differ between
 * languages.
 */
final class CanonicalLines {

    private final MessageDigest digest = Sha256.begin();

    /** Of all lines, as 64 hexadecimal digits in lower case; once. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String bits(double number) {
        return HexFormat.of().toHexDigits(Double.doubleToLongBits(number));
    }

    void line(@Nullable Object... fields) {
        StringBuilder line = new StringBuilder(96);
        for (Object field : fields) {
            line.append(line.length() == 0 ? "" : "\t").append(field == null ? "\\N" : escaped(field.toString()));
        }
        digest.update(line.append('\n').toString().getBytes(UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
