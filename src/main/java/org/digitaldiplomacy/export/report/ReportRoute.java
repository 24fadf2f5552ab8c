package org.digitaldiplomacy.export.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.StoredRules;
import org.digitaldiplomacy.export.picture.EditionExchange;
import org.digitaldiplomacy.export.picture.EditionView;
import org.digitaldiplomacy.export.picture.Pictures;
import org.digitaldiplomacy.export.picture.RefusedPicture;
import org.digitaldiplomacy.model.CountryCode;

/**
 * Serves reports of published editions, for a browser to print:
 *
 * <pre>
 * /v1/editions/{slug or latest}/report.html
 * /v1/editions/{slug}/revisions/{number}/report.html        for ever the same
 * </pre>
 */
@Singleton
class ReportRoute {

    /** Before the route of downloads, which takes any file of an edition. */
    private static final int FIRST = -1;

    private static final int KEPT = 8;
    private static final int LEADERS = 3;
    private static final int SMALL_STATES = 5;

    private final Pictures pictures;
    private final Methodologies methodologies;
    private final Template template;
    private final Cache<EditionId, Pictures.File> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ReportRoute(Pictures pictures, Methodologies methodologies, @Location("report") Template template) {
        this.pictures = pictures;
        this.methodologies = methodologies;
        this.template = template;
    }

    void register(@Observes Router router) {
        for (String edition : List.of("/v1/editions/:slug", "/v1/editions/:slug/revisions/:revision")) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                router.route(method, edition + "/report.html").order(FIRST).blockingHandler(this::answer, false);
            }
        }
    }

    private void answer(RoutingContext context) {
        EditionExchange exchange = new EditionExchange(context);
        try {
            Edition edition = exchange.edition(pictures.published());
            Pictures.File report = kept.get(edition.id(), id -> new Pictures.File(write(edition)));
            exchange.send(edition, "/report.html", "text/html; charset=utf-8", report);
        } catch (RefusedPicture refused) {
            exchange.refuse(refused);
        }
    }

    byte[] write(Edition edition) {
        EditionView view = pictures.view(edition);
        Optional<EditionView> before = pictures.published().before(edition).map(pictures::view);
        StoredRules rules = methodologies
                .find(edition.methodologyDigest())
                .orElseThrow(() -> new IllegalStateException("the rules of " + edition.id() + " are not stored"));
        RuleText text = new RuleText(rules);
        Report report = new Report(view, before);
        TemplateInstance page = template.data("edition", edition)
                .data("site", pictures.site())
                .data("path", view.path())
                .data("index", view.root().name())
                .data("report", report)
                .data("version", rules.version())
                .data("published", LocalDate.ofInstant(Objects.requireNonNull(edition.publishedAt()), ZoneOffset.UTC))
                .data("rows", report.rows())
                .data("unranked", report.unranked())
                .data("dimensions", report.dimensionNames())
                .data("leaders", leaders(view, report))
                .data("movers", report.movers())
                .data("clearMoves", report.clearMoves())
                .data("before", before.map(b -> b.edition().id().slug()).orElse(""))
                .data("widths", report.widths())
                .data("widest", report.widest())
                .data("choices", text.choices())
                .data("parts", report.parts())
                .data("sources", report.sources())
                .data("map", picture(edition, "map", "", Map.of("width", "960")))
                .data("size", report.leverages().isEmpty() ? "" : picture(edition, "size", "", Map.of("width", "720")))
                .data("profiles", profiles(edition, view, report));
        for (String heading : List.of("What it measures", "Why", "How it is scored", "Limits")) {
            page.data(heading.toLowerCase(Locale.ROOT).replace(' ', '_'), text.section(heading));
        }
        return page.render().getBytes(UTF_8);
    }

    /** A part of the index with its best. */
    public record Leaders(String name, String best) {}

    private static List<Leaders> leaders(EditionView view, Report report) {
        List<EditionNode> nodes = new ArrayList<>(List.of(view.root()));
        nodes.addAll(view.dimensions());
        nodes.addAll(report.leverages());
        return nodes.stream()
                .map(n -> new Leaders(n.name(), report.leaders(n, 5)))
                .toList();
    }

    /** Those of the leaders, then of the small states that get furthest beyond their size. */
    private List<String> profiles(Edition edition, EditionView view, Report report) {
        Set<CountryCode> shown = new LinkedHashSet<>(report.top(view.root().id(), null, LEADERS));
        if (!report.leverages().isEmpty() && !view.groups().isEmpty()) {
            shown.addAll(report.top(
                    report.leverages().get(0).id(), view.groups().get(0).id(), SMALL_STATES));
        }
        return shown.stream()
                .map(c -> picture(edition, "profile", c.value(), Map.of("width", "720")))
                .toList();
    }

    private String picture(Edition edition, String name, String country, Map<String, String> query) {
        return pictures.inPrint(edition, name, country.isEmpty() ? null : country, query);
    }
}
