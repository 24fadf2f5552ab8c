package org.digitaldiplomacy.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.Methodology;

/**
 * A rule folder that was read without problems.
 *
 * @param digest SHA-256 of the folder, see {@link #digestOf}
 * @param files path → text with plain line feeds; read again, they give the same methodology and digest
 * @param editions the years that the methodology publishes editions for, ascending
 */
public record RuleSet(Methodology methodology, String digest, SortedMap<String, String> files, List<Integer> editions) {

    public RuleSet {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        editions = List.copyOf(editions);
    }

    /**
     * The SHA-256 of the list that {@code sha256sum} prints for the files in the order of their paths, so that anyone
     * can check it:
     *
     * <pre>{@code
     * LC_ALL=C sha256sum $(find README.md methodology.yaml indicators -type f | LC_ALL=C sort) | sha256sum
     * }</pre>
     */
    static String digestOf(SortedMap<String, String> files) {
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
