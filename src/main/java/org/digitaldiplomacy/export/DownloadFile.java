package org.digitaldiplomacy.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file ready to be sent. */
record DownloadFile(String name, String mediaType, byte[] bytes, String sha256) {
    DownloadFile(String name, String mediaType, byte[] bytes) {
        this(name, mediaType, bytes, sha256(bytes));
    }

    /** A strong entity tag. */
    String tag() {
        return '"' + sha256.substring(0, 32) + '"';
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
