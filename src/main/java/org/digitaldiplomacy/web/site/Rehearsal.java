package org.digitaldiplomacy.web.site;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.port.PublicQueries;
import org.digitaldiplomacy.web.Language;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jboss.logging.Logger;

/**
 * Makes each kind of page a few times after the start, beside the service and for nobody, so that the first visitor need
 * not wait for classes, templates and compilation.
 */
@Singleton
final class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    /** When the database is filled. */
    private static final int LATE = 10_000;

    /** Reads names of countries in all languages for the first time, which takes a second or two. */
    private static final String SEARCH = "{ search(text: \"Estonia\") { totalCount } }";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Page> pages;
    private final Rendering rendering;
    private final PublicQueries api;
    private final int rounds;
    private final Thread thread = new Thread(this::run, "rehearsal of pages");
    private volatile boolean isOver;

    Rehearsal(@All List<Page> pages, Rendering rendering, PublicQueries api, SiteSettings settings) {
        this.pages = pages;
        this.rendering = rendering;
        this.api = api;
        this.rounds = settings.rehearsals();
    }

    void begin(@Observes @Priority(LATE) StartupEvent start) {
        if (rounds > 0) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits for the page that is being made: it may ask the database, which is there no longer after this. */
    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        isOver = true;
        thread.join(PATIENCE.toMillis());
    }

    private void run() {
        Language[] languages = Language.values();
        try {
            api.answer(SEARCH, Map.of(), languages[0].tag());
            for (int round = 0; round < rounds; round++) {
                Language language = languages[round % languages.length];
                for (Page page : pages) {
                    page.rehearsals(visit(language)).forEach(visit -> make(page, visit));
                }
            }
        } catch (RuntimeException failure) {
            LOG.debug("Pages were not made beforehand", failure);
        }
    }

    private void make(Page page, Visit visit) {
        if (!isOver && page.reply(visit) instanceof Reply.Shown shown) {
            Headers.of(200, Headers.HTML, rendering.render(shown.template(), shown.data(), visit), visit);
        }
    }

    private Visit visit(Language language) {
        return new Visit("http://localhost", "/", Map.of(), Map.of(), language, api.language(language.tag()));
    }
}
