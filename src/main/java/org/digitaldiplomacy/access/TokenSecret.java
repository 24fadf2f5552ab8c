package org.digitaldiplomacy.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token as its holder sends it: {@code ddi_<id>_<secret>}, where the secret is 256 random bits. Bits that many cannot
 * be guessed from their digest, so that one round of SHA-256 keeps them.
 */
public record TokenSecret(String id, String secret) {

    /** Prefix of every token, by which secret scanners find leaked ones. */
    public static final String PREFIX = "ddi_";

    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    /** A new one, which nobody else has. */
    public static TokenSecret create(SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new TokenSecret(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty where the text has not the form of one. */
    public static Optional<TokenSecret> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new TokenSecret(form.group(1), form.group(2))) : Optional.empty();
    }

    /** SHA-256 digest; the only form that is stored. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In a time that does not tell how much of it is right. */
    public boolean hasDigest(byte[] kept) {
        return MessageDigest.isEqual(digest(), kept);
    }

    /** To be shown once, to its holder. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
