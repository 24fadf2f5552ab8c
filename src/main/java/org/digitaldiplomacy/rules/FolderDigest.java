package org.digitaldiplomacy.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** The fingerprint of a rule folder. */
final class FolderDigest {

    private FolderDigest() {}

    /**
     * The SHA-256 of the list that {@code sha256sum} prints for the files in the order of their paths, so that anyone
     * can check it:
     *
     * <pre>{@code
     * LC_ALL=C sha256sum $(find README.md methodology.yaml indicators -type f | LC_ALL=C sort) | sha256sum
     * }</pre>
     */
    static String of(SortedMap<String, String> files) {
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            list.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return sha256(list.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
