package org.digitaldiplomacy.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.http.StoredFile;
import org.digitaldiplomacy.model.Sha256;
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
    private final ConcurrentMap<String, CompletableFuture<StoredFile>> inWork = new ConcurrentHashMap<>();
    private final Cache<String, StoredFile> kept = Caffeine.newBuilder()
            .maximumWeight(DISK_BYTES)
            .weigher((String key, StoredFile file) -> (int) Math.min(Integer.MAX_VALUE, 4096 + file.bytes()))
            .removalListener((@Nullable String key, @Nullable StoredFile file, RemovalCause cause) -> {
                if (file != null) {
                    delete(file.path());
                }
            })
            .build();

    Shelf() throws IOException {
        folder = Files.createTempDirectory("digital-diplomacy-downloads");
    }

    /** Without writing anything. */
    @Nullable
    StoredFile find(FileRequest request) {
        return find(request.key());
    }

    /** The same in fewer bytes, likewise. */
    @Nullable
    StoredFile findZipped(FileRequest request) {
        return find(zippedKey(request));
    }

    /** @throws UncheckedIOException where the content could not be written */
    StoredFile get(FileRequest request, EditionContent.Content content) {
        return get(request.key(), () -> write(request.savedAs(), content.mediaType(), false, content.writer()));
    }

    /** Without writing anything. */
    @Nullable
    StoredFile find(String key) {
        return kept.getIfPresent(key);
    }

    /** Anything that never changes under its key. */
    StoredFile get(String key, String name, String mediaType, EditionContent.Writer writer) {
        return get(key, () -> write(name, mediaType, false, writer));
    }

    /** The same in fewer bytes, for those who take it. */
    StoredFile zipped(FileRequest request, StoredFile plain) {
        return get(zippedKey(request), () -> write(plain.name(), plain.mediaType(), true, out -> {
                    GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
                    Files.copy(plain.path(), zipped);
                    zipped.finish();
                })
                .of(plain));
    }

    private static String zippedKey(FileRequest request) {
        return request.key() + "|gzip";
    }

    private StoredFile get(String key, Supplier<StoredFile> maker) {
        StoredFile found = kept.getIfPresent(key);
        if (found != null) {
            return found;
        }
        CompletableFuture<StoredFile> mine = new CompletableFuture<>();
        CompletableFuture<StoredFile> others = inWork.putIfAbsent(key, mine);
        if (others != null) {
            return joined(others);
        }
        try {
            StoredFile again = kept.getIfPresent(key);
            StoredFile file = again == null ? maker.get() : again;
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

    private static StoredFile joined(CompletableFuture<StoredFile> others) {
        try {
            return others.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private StoredFile write(String name, String mediaType, boolean isZipped, EditionContent.Writer writer) {
        try {
            Path path = Files.createTempFile(folder, "file", "");
            try (DigestOutputStream digested = new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(path), 1 << 16), Sha256.begin())) {
                writer.write(digested);
                digested.flush();
                long bytes = Files.size(path);
                String sha256 =
                        HexFormat.of().formatHex(digested.getMessageDigest().digest());
                Buffer content = bytes <= SMALL ? Buffer.buffer(Files.readAllBytes(path)) : null;
                return new StoredFile(name, mediaType, isZipped, path, bytes, sha256, content);
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
