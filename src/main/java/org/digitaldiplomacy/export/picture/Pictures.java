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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaldiplomacy.draw.Drawing;
import org.digitaldiplomacy.draw.EditionPictures;
import org.digitaldiplomacy.draw.EditionView;
import org.digitaldiplomacy.draw.Options;
import org.digitaldiplomacy.draw.Undrawable;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.SeriesBreaks;
import org.digitaldiplomacy.export.EditionContent;
import org.digitaldiplomacy.export.FileRequest;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.port.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of published editions:
 *
 * <pre>
 * pictures/{ranking, map or size}.{svg, png or txt}
 * pictures/countries/{code}/{profile or history}.{svg, png or txt}
 * </pre>
 */
@Singleton
public class Pictures implements EditionContent {

    private static final String FOLDER = "pictures/";
    private static final String COUNTRIES = "countries/";
    private static final int KEPT_EDITIONS = 8;

    private final Editions editions;
    private final Catalogue catalogue;
    private final Methodologies methodologies;
    private final Cache<EditionId, FrozenEdition> frozen =
            Caffeine.newBuilder().maximumSize(KEPT_EDITIONS).build();
    private final Cache<EditionId, EditionView> views =
            Caffeine.newBuilder().maximumSize(KEPT_EDITIONS).build();

    Pictures(Editions editions, Catalogue catalogue, Methodologies methodologies) {
        this.methodologies = methodologies;
        this.editions = editions;
        this.catalogue = catalogue;
    }

    @Override
    public List<String> names() {
        return Stream.concat(files(false).stream(), files(true).stream().map(file -> COUNTRIES + "*/" + file))
                .map(file -> FOLDER + file)
                .toList();
    }

    /** Names of the pictures of all countries, or of those of one, with the formats as endings. */
    public static List<String> files(boolean ofCountry) {
        return Kind.names(ofCountry).stream()
                .flatMap(name -> Stream.of(Format.values()).map(format -> name + "." + format.extension()))
                .toList();
    }

    @Override
    public Optional<Content> find(FileRequest file) {
        if (!file.file().startsWith(FOLDER)) {
            return Optional.empty();
        }
        Request request = request(file.file().substring(FOLDER.length()), query(file.parameters()));
        return Optional.of(new Content(
                request.format().mediaType(), out -> out.write(draw(file.edition(), request, file.base()))));
    }

    private static Request request(String path, Map<String, String> query) {
        @Nullable String country = null;
        String file = path;
        if (path.startsWith(COUNTRIES) && path.indexOf('/', COUNTRIES.length()) > 0) {
            int slash = path.indexOf('/', COUNTRIES.length());
            country = path.substring(COUNTRIES.length(), slash);
            file = path.substring(slash + 1);
        }
        boolean isOfCountry = country != null;
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        Kind kind = Kind.named(name, isOfCountry)
                .orElseThrow(() -> Refused.notFound(
                        "There is no picture '" + name + "': " + ClosestName.hint(name, Kind.names(isOfCountry))));
        Format format = Format.named(file.substring(dot + 1))
                .orElseThrow(() -> Refused.notFound("There is no picture '" + path + "': expected one of "
                        + Format.extensions().stream().map(e -> name + "." + e).toList() + "."));
        return new Request(kind, format, country, query);
    }

    private static Map<String, String> query(Map<String, List<String>> parameters) {
        Map<String, String> query = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Refused.badRequest(name + ": is given more than once.");
            }
            query.put(name, values.get(0));
        });
        return query;
    }

    /**
     * @param country as the address has it; missing for pictures of all
     * @param query the parameters by name
     */
    private record Request(
            Kind kind, Format format, @Nullable String country, Map<String, String> query) {
        Request {
            query = Map.copyOf(query);
        }
    }

    /**
     * A picture in colours for paper, to stand in a page's own text.
     *
     * @param name such as {@code map}
     * @param country missing for pictures of all
     * @param base where readers reach the service
     */
    public String inPrint(
            Edition edition, String name, @Nullable String country, Map<String, String> query, String base) {
        Kind kind = Kind.named(name, country != null).orElseThrow();
        Map<String, String> onPaper = new TreeMap<>(query);
        onPaper.put(Parameter.THEME.queryName(), "light");
        return new String(draw(edition, new Request(kind, Format.SVG, country, onPaper), base), UTF_8);
    }

    /** @throws Refused where it cannot be drawn as asked */
    private byte[] draw(Edition edition, Request request, String base) {
        EditionView view = view(edition);
        Options options =
                OptionsReader.read(view, request.kind(), request.format(), request.country(), request.query());
        try {
            return request.format().write(drawing(request.kind(), view, options, base), options);
        } catch (Undrawable undrawable) {
            throw Refused.badRequest(String.valueOf(undrawable.getMessage()));
        }
    }

    private Drawing drawing(Kind kind, EditionView view, Options options, String base) {
        return switch (kind) {
            case RANKING -> EditionPictures.ranking(view, options, base);
            case MAP -> EditionPictures.map(view, options, base);
            case PROFILE -> EditionPictures.profile(view, options, base);
            case SIZE -> EditionPictures.size(view, options, base);
            case HISTORY ->
                EditionPictures.history(
                        past(view.edition()).stream().map(this::view).toList(), options, base);
        };
    }

    /**
     * The edition and those of earlier years by the same methodology, in the revisions that were there when it was
     * published: a picture of a revision stays the same when other editions are revised.
     */
    private List<Edition> past(Edition edition) {
        Instant published = edition.publishedAt();
        Map<String, Edition> bySlug = new LinkedHashMap<>();
        for (Edition other : editions.all()) {
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
                .toList();
    }

    /**
     * The edition by the same methodology that comes before it by year, in the revision that was there when this one was
     * published.
     */
    public Optional<EditionView> before(Edition edition) {
        return earlier(edition).map(this::view);
    }

    private Optional<Edition> earlier(Edition edition) {
        List<Edition> past = past(edition);
        return past.size() < 2 ? Optional.empty() : Optional.of(past.get(past.size() - 2));
    }

    /** A published edition, arranged for drawing. */
    public EditionView view(Edition edition) {
        return views.get(
                edition.id(),
                id -> new EditionView(
                        edition,
                        frozen(id),
                        earlier(edition).map(Edition::id).map(this::frozen).orElse(null),
                        catalogue.countries(),
                        methodologies
                                .description(edition.methodologyDigest())
                                .map(SeriesBreaks::of)
                                .orElseGet(SeriesBreaks::none)));
    }

    private FrozenEdition frozen(EditionId id) {
        return frozen.get(id, missing -> editions.frozen(missing)
                .orElseThrow(() -> new IllegalStateException("the published " + missing + " is gone")));
    }
}
