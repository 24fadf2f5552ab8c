package org.digitaldiplomacy.rules;

import java.util.Map;
import java.util.SortedMap;
import org.digitaldiplomacy.model.Sha256;

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
            list.append(Sha256.hex(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return Sha256.hex(list.toString());
    }
}
