package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rules that are stored under a version come again with other files. */
public final class MethodologyChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MethodologyChanged(StoredRules stored, StoredRules given) {
        super("The methodology " + given.id() + " " + given.version() + " is stored with other rules: "
                + files(stored, given) + ". Rules never change under one version: give it another `version` in"
                + " methodology.yaml, or bring back the stored files (digest " + stored.digest() + "; found "
                + given.digest() + ").");
    }

    private static String files(StoredRules stored, StoredRules given) {
        SortedSet<String> paths = new TreeSet<>(stored.files().keySet());
        paths.addAll(given.files().keySet());
        List<String> told = new ArrayList<>();
        for (String path : paths) {
            String before = stored.files().get(path);
            String now = given.files().get(path);
            if (before == null) {
                told.add(path + " is new");
            } else if (now == null) {
                told.add(path + " is gone");
            } else if (!before.equals(now)) {
                told.add(path + " differs");
            }
        }
        return String.join(", ", told);
    }
}
