package org.digitaldiplomacy.export.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.Catalogue;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionReplay;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.edition.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The pictures of published editions. What is published never changes, so that pictures once drawn are kept. */
@Singleton
public class Pictures {

    private static final long KEPT_BYTES = 32_000_000;
    private static final int KEPT_EDITIONS = 8;

    private final Editions editions;
    private final Catalogue catalogue;
    private final EditionReplay replay;
    private final String site;
    private final Cache<Request, File> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Request request, File file) -> file.bytes().length)
            .build();
    private final Cache<EditionId, EditionView> views =
            Caffeine.newBuilder().maximumSize(KEPT_EDITIONS).build();

    Pictures(
            Editions editions,
            Catalogue catalogue,
            EditionReplay replay,
            @ConfigProperty(name = "ddi.public-url", defaultValue = "http://127.0.0.1:8080") String site) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.replay = replay;
        this.site = site;
    }

    /**
     * @param country as the address has it; missing for pictures of all
     * @param query the parameters by name
     */
    record Request(
            EditionId edition,
            Kind kind,
            Format format,
            @Nullable String country,
            Map<String, String> query) {
        Request {
            query = Map.copyOf(new TreeMap<>(query));
        }
    }

    /** @param tag a strong entity tag */
    public record File(byte[] bytes, String tag) {
        public File(byte[] bytes) {
            this(bytes, '"' + Sha256.hex(bytes).substring(0, 32) + '"');
        }
    }

    public PublishedEditions published() {
        return new PublishedEditions(editions.all());
    }

    /** @throws RefusedPicture where it cannot be drawn as asked */
    File file(Edition edition, Request request) {
        return kept.get(request, r -> new File(draw(edition, r)));
    }

    /** Where readers reach the service, such as {@code https://index.example.org}. */
    public String site() {
        return site;
    }

    /**
     * A picture in colours for paper, to stand in a page's own text.
     *
     * @param name such as {@code map}
     * @param country missing for pictures of all
     */
    public String inPrint(Edition edition, String name, @Nullable String country, Map<String, String> query) {
        Kind kind = Kind.named(name, country != null).orElseThrow();
        Map<String, String> onPaper = new TreeMap<>(query);
        onPaper.put(Parameter.THEME.queryName(), "light");
        return new String(draw(edition, new Request(edition.id(), kind, Format.SVG, country, onPaper)), UTF_8);
    }

    private byte[] draw(Edition edition, Request request) {
        EditionView view = view(edition);
        Options options =
                OptionsReader.read(view, request.kind(), request.format(), request.country(), request.query());
        String source = Wording.source(view, site);
        Drawing drawing =
                switch (request.kind()) {
                    case RANKING -> RankingPicture.draw(view, options, source);
                    case MAP -> MapPicture.draw(view, options, source);
                    case PROFILE -> ProfilePicture.draw(view, options, source);
                    case SIZE -> SizePicture.draw(view, options, replay.scores(view.frozen()), source);
                    case HISTORY -> HistoryPicture.draw(past(edition), options, source);
                };
        return request.format().write(drawing, options);
    }

    /**
     * The edition and those of earlier years by the same methodology, in the revisions that were there when it was
     * published: a picture of a revision stays the same when other editions are revised.
     */
    private List<EditionView> past(Edition edition) {
        Instant published = edition.publishedAt();
        Map<String, Edition> bySlug = new LinkedHashMap<>();
        for (Edition other : published().all()) {
            boolean known = published != null
                    && other.publishedAt() != null
                    && !other.publishedAt().isAfter(published);
            if (known && other.year() < edition.year() && other.methodology().equals(edition.methodology())) {
                bySlug.put(other.id().slug(), other);
            }
        }
        bySlug.put(edition.id().slug(), edition);
        return bySlug.values().stream()
                .sorted(Comparator.comparingInt(Edition::year))
                .map(this::view)
                .toList();
    }

    /** A published edition, arranged for drawing. */
    public EditionView view(Edition edition) {
        return views.get(edition.id(), id -> {
            FrozenEdition frozen = editions.frozen(id)
                    .orElseThrow(() -> new IllegalStateException("the published " + id + " is gone"));
            return new EditionView(edition, frozen, catalogue.countries());
        });
    }
}
