package org.digitaldiplomacy.rules;

/**
 * Position in a rule file.
 *
 * @param line from 1; 0 where it is about the file as a whole
 * @param column from 1
 * @param path of keys, such as {@code tree.children[0].weight}; empty at the top
 */
record Place(String file, int line, int column, String path) {

    static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /** The same spot, one key deeper. */
    Place at(String key) {
        return new Place(file, line, column, path.isEmpty() ? key : path + "." + key);
    }
}
