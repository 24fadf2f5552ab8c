package org.digitaldiplomacy.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Language;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Sitemap and robots.txt: every page in every language, and addresses to leave alone. */
@Singleton
final class SitemapPage implements Page {

    private static final List<String> PLAIN = List.of(
            "/",
            "/map",
            "/size",
            "/pair",
            "/compare",
            "/what-if",
            "/method",
            "/data",
            "/editions",
            "/institutions",
            "/network",
            "/developers",
            "/accounts",
            "/incidents",
            "/treaties");

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /graphql
            Disallow: /what-if?
            Allow: /what-if?lang=
            Disallow: /embed/

            Sitemap: %1$s/sitemap.xml
            Sitemap: %1$s/sitemap-institutions.xml
            """;

    private static final String INSTITUTIONS = "/sitemap-institutions.xml";

    private final Questions questions;

    SitemapPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return SITE;
    }

    @Override
    public List<String> addresses() {
        return List.of("/sitemap.xml", INSTITUTIONS, "/robots.txt");
    }

    @Override
    public Reply reply(Visit visit) {
        if (visit.path().equals("/robots.txt")) {
            return new Reply.Text("text/plain; charset=utf-8", ROBOTS.formatted(visit.origin()));
        }
        if (visit.path().equals(INSTITUTIONS)) {
            return xml(xml -> institutions(visit).forEach(key -> xml.append("<url><loc>")
                    .append(visit.origin())
                    .append("/institutions/")
                    .append(URLEncoder.encode(key, UTF_8))
                    .append("</loc></url>\n")));
        }
        return questions
                .edition(visit)
                .map(latest -> xml(xml -> paths(latest, visit).forEach(path -> entry(xml, visit.origin() + path))))
                .orElseGet(Reply.Absent::new);
    }

    /** The first alone: nobody waits for the others. */
    @Override
    public List<Visit> rehearsals(Visit usual) {
        return List.of(usual.to("/sitemap.xml", Map.of()));
    }

    private static Reply xml(Consumer<StringBuilder> entries) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        entries.accept(xml);
        return new Reply.Text(
                "application/xml; charset=utf-8", xml.append("</urlset>\n").toString());
    }

    private List<String> institutions(Visit visit) {
        List<String> keys = new ArrayList<>();
        Map<String, @Nullable Object> variables = new HashMap<>();
        boolean goesOn = true;
        while (goesOn) {
            Answer page =
                    questions.ask("sitemap-institutions", variables, visit).object("institutions");
            page.objects("nodes").forEach(institution -> keys.add(institution.text("key")));
            goesOn = Boolean.TRUE.equals(page.object("pageInfo").fields().get("hasNextPage"));
            variables.put("after", page.object("pageInfo").fields().get("endCursor"));
        }
        return keys;
    }

    private Stream<String> paths(EditionInView latest, Visit visit) {
        return Stream.of(
                        PLAIN.stream(),
                        latest.tabs().stream().skip(1).map(tab -> "/ranking/" + tab.text("key")),
                        questions.site(visit).objects("editions").stream()
                                .map(edition -> "/editions/" + edition.text("slug")),
                        questions.ask("treaties", Map.of(), visit).objects("treaties").stream()
                                .map(treaty -> "/treaties/" + treaty.text("key")),
                        questions
                                .ask("compare-choices", Map.of("edition", latest.name()), visit)
                                .object("ranking")
                                .objects("nodes")
                                .stream()
                                .map(row -> row.object("country").text("code"))
                                .flatMap(code -> Stream.of("/countries/" + code, "/network/" + code)))
                .flatMap(each -> each);
    }

    private static void entry(StringBuilder xml, String address) {
        xml.append("<url><loc>").append(address).append("</loc>");
        for (Language language : Language.values()) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(language.tag())
                    .append("\" href=\"")
                    .append(address)
                    .append("?lang=")
                    .append(language.tag())
                    .append("\"/>");
        }
        xml.append("</url>\n");
    }
}
