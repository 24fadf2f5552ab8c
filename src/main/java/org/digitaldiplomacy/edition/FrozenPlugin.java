package org.digitaldiplomacy.edition;

/**
 * A plug-in jar by name and digest, as an edition names those that scored it.
 *
 * @param file such as {@code example-formulas.jar}, without a folder
 * @param sha256 64 hexadecimal digits in lower case
 */
public record FrozenPlugin(String file, String sha256) implements Comparable<FrozenPlugin> {

    public FrozenPlugin {
        if (!file.matches("[^/\\\\]+\\.jar")) {
            throw new IllegalArgumentException("a plug-in's file expects the form formulas.jar, found '" + file + "'");
        }
    }

    @Override
    public int compareTo(FrozenPlugin other) {
        int byFile = file.compareTo(other.file);
        return byFile == 0 ? sha256.compareTo(other.sha256) : byFile;
    }

    @Override
    public String toString() {
        return file + " (SHA-256 " + sha256 + ")";
    }
}
