package org.digitaldiplomacy.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.edition.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Files of published editions, written when they are first asked for: on disk, since an edition's files are many, and
 * the small ones in memory as well. What is published never changes, so that neither do they; the ones that were not
 * asked for in a while make room.
 */
@Singleton
class Shelf {

    private static final long DISK_BYTES = 512L << 20;
    private static final int SMALL = 1 << 18;

    private final Path folder;
    private final ConcurrentMap<String, CompletableFuture<KeptFile>> inWork = new ConcurrentHashMap<>();
    private final Cache<String, KeptFile> kept = Caffeine.newBuilder()
            .maximumWeight(DISK_BYTES)
            .weigher((String key, KeptFile file) -> (int) Math.min(Integer.MAX_VALUE, 4096 + file.bytes()))
            .removalListener((@Nullable String key, @Nullable KeptFile file, RemovalCause cause) -> {
                if (file != null) {
                    delete(file.path());
                }
            })
            .build();

    Shelf() throws IOException {
        folder = Files.createTempDirectory("digital-diplomacy-downloads");
    }

    /** Writes a file's content. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Without writing anything. */
    @Nullable
    KeptFile find(String key) {
        return kept.getIfPresent(key);
    }

    /**
     * @param key everything that the content depends on
     * @throws UncheckedIOException where the content could not be written
     */
    KeptFile get(String key, String name, String mediaType, Content content) {
        KeptFile found = find(key);
        if (found != null) {
            return found;
        }
        CompletableFuture<KeptFile> mine = new CompletableFuture<>();
        CompletableFuture<KeptFile> others = inWork.putIfAbsent(key, mine);
        if (others != null) {
            return others.join();
        }
        try {
            KeptFile again = find(key);
            KeptFile file = again == null ? write(name, mediaType, content) : again;
            if (again == null) {
                kept.put(key, file);
            }
            mine.complete(file);
            return file;
        } catch (RuntimeException failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            inWork.remove(key);
        }
    }

    /** The same in fewer bytes, for those who take it. */
    KeptFile zipped(String key, KeptFile plain) {
        return get(key, plain.name(), plain.mediaType(), out -> {
            GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
            Files.copy(plain.path(), zipped);
            zipped.finish();
        });
    }

    private KeptFile write(String name, String mediaType, Content content) {
        try {
            Path path = Files.createTempFile(folder, "file", "");
            try (DigestOutputStream digested = new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(path), 1 << 16), Sha256.begin())) {
                content.write(digested);
                digested.flush();
                long bytes = Files.size(path);
                String sha256 =
                        HexFormat.of().formatHex(digested.getMessageDigest().digest());
                return new KeptFile(
                        name, mediaType, path, bytes, sha256, bytes <= SMALL ? Files.readAllBytes(path) : null);
            } catch (IOException | RuntimeException failure) {
                delete(path);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }

    @PreDestroy
    void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(Shelf::delete);
        }
        Files.deleteIfExists(folder);
    }
}
