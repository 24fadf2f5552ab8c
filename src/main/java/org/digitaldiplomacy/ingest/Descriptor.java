package org.digitaldiplomacy.ingest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Descriptor of a package: as much of {@code datapackage.json} as reading the files takes. Its schemas are for other
 * readers: the tables bring their own rules, which hold whatever a package states.
 *
 * @param platforms names that the package adds to those known, by the {@code enum} of their column
 * @param metrics likewise
 */
record Descriptor(String name, String version, List<Resource> resources, Set<String> platforms, Set<String> metrics) {

    static final String FILE = "datapackage.json";

    Descriptor {
        resources = List.copyOf(resources);
        platforms = Set.copyOf(platforms);
        metrics = Set.copyOf(metrics);
    }

    /** The files of a table, of which there may be several. */
    List<Resource> of(String table) {
        return resources.stream()
                .filter(resource -> resource.table().equals(table))
                .toList();
    }

    /**
     * One file.
     *
     * @param sha256 of its bytes, if stated
     * @param bytes how many it has, if stated
     */
    record Resource(
            String name,
            String path,
            @Nullable String sha256,
            @Nullable Long bytes) {

        /** The table that it is, or is a part of: {@code observations-connectivity} is a part of {@code observations}. */
        String table() {
            int end = name.indexOf('-');
            return end < 0 ? name : name.substring(0, end);
        }
    }
}
