package org.digitaldiplomacy.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Catalogue;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.export.Dataset.Table;

/** The files of published editions. What is published never changes, so that files once written are kept. */
@Singleton
class Downloads {

    private static final String DESCRIPTOR = "datapackage.json";
    private static final long KEPT_BYTES = 32_000_000;

    private final Editions editions;
    private final Catalogue catalogue;
    private final Cache<EditionId, Map<String, DownloadFile>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((EditionId id, Map<String, DownloadFile> files) -> files.values().stream()
                    .mapToInt(file -> file.bytes().length)
                    .sum())
            .build();

    Downloads(Editions editions, Catalogue catalogue) {
        this.editions = editions;
        this.catalogue = catalogue;
    }

    PublishedEditions published() {
        return new PublishedEditions(editions.all());
    }

    /** By name, such as {@code ranking.csv}. */
    Map<String, DownloadFile> files(Edition edition) {
        return kept.get(edition.id(), id -> write(edition));
    }

    private Map<String, DownloadFile> write(Edition edition) {
        FrozenEdition frozen = editions.frozen(edition.id())
                .orElseThrow(() -> new IllegalStateException("the published " + edition.id() + " is gone"));
        List<Table<?>> tables = new EditionTables(edition, frozen, catalogue.countries()).all();
        Map<String, DownloadFile> files = new LinkedHashMap<>();
        for (Table<?> table : tables) {
            for (Format format : Format.values()) {
                String name = table.dataset().name() + "." + format.extension();
                files.put(name, new DownloadFile(name, format.mediaType(), format.bytes(table)));
            }
        }
        byte[] descriptor = Descriptor.of(edition, frozen, tables, files);
        files.put(DESCRIPTOR, new DownloadFile(DESCRIPTOR, Format.JSON.mediaType(), descriptor));
        return files;
    }

    /** What there is to choose from, for those who asked for something else. */
    static String names(Map<String, DownloadFile> files) {
        return files.keySet().stream().collect(Collectors.joining(", "));
    }
}
