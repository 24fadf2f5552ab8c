package org.digitaldiplomacy.export.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
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
import org.digitaldiplomacy.draw.EditionView;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.StoredRules;
import org.digitaldiplomacy.export.EditionContent;
import org.digitaldiplomacy.export.FileRequest;
import org.digitaldiplomacy.export.picture.Pictures;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.model.CountryCode;

/** Reports of published editions, for a browser to print: {@code report.html}. */
@Singleton
class Reports implements EditionContent {

    private static final String FILE = "report.html";
    private static final int LEADERS = 3;
    private static final int SMALL_STATES = 5;

    private final Pictures pictures;
    private final Methodologies methodologies;
    private final Template template;

    Reports(Pictures pictures, Methodologies methodologies, @Location("report") Template template) {
        this.pictures = pictures;
        this.methodologies = methodologies;
        this.template = template;
    }

    @Override
    public List<String> names() {
        return List.of(FILE);
    }

    @Override
    public Optional<Content> find(FileRequest request) {
        if (!request.file().equals(FILE)) {
            return Optional.empty();
        }
        if (!request.parameters().isEmpty()) {
            throw Refused.badRequest(FILE + " takes no parameters, found "
                    + String.join(", ", request.parameters().keySet()) + ".");
        }
        return Optional.of(
                new Content("text/html; charset=utf-8", out -> out.write(write(request.edition(), request.base()))));
    }

    private byte[] write(Edition edition, String base) {
        EditionView view = pictures.view(edition);
        Optional<EditionView> before = pictures.before(edition);
        StoredRules rules = methodologies
                .find(edition.methodologyDigest())
                .orElseThrow(() -> new IllegalStateException("the rules of " + edition.id() + " are not stored"));
        RuleText text = new RuleText(rules);
        Report report = new Report(view, before);
        TemplateInstance page = template.data("edition", edition)
                .data("site", base)
                .data("carriedForward", edition.isCarriedForward())
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
                .data("map", picture(edition, "map", "", Map.of("width", "960"), base))
                .data(
                        "size",
                        report.leverages().isEmpty() ? "" : picture(edition, "size", "", Map.of("width", "720"), base))
                .data("profiles", profiles(edition, view, report, base));
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

    /** Profiles of the leaders, then of the small states that get furthest beyond their size. */
    private List<String> profiles(Edition edition, EditionView view, Report report, String base) {
        Set<CountryCode> shown = new LinkedHashSet<>(report.top(view.root().id(), null, LEADERS));
        if (!report.leverages().isEmpty() && !view.groups().isEmpty()) {
            shown.addAll(report.top(
                    report.leverages().get(0).id(), view.groups().get(0).id(), SMALL_STATES));
        }
        return shown.stream()
                .map(c -> picture(edition, "profile", c.value(), Map.of("width", "720"), base))
                .toList();
    }

    private String picture(Edition edition, String name, String country, Map<String, String> query, String base) {
        return pictures.inPrint(edition, name, country.isEmpty() ? null : country, query, base);
    }
}
