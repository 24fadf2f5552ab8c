package org.digitaldiplomacy.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which rules, inputs, files and documents are known. */
public final class Sha256 {

    private Sha256() {}

    /** Of the text in UTF-8, as 64 hexadecimal digits in lower case. */
    public static String hex(String text) {
        return hex(text.getBytes(UTF_8));
    }

    /** As 64 hexadecimal digits in lower case. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    public static byte[] digest(byte[] bytes) {
        return begin().digest(bytes);
    }

    /** For what comes in pieces. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
