package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.web.Hits;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Results of the search box that stands on every page. */
@Singleton
final class SearchPage implements Page {

    private static final int SHOWN = 50;

    private final Questions questions;

    SearchPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<String> addresses() {
        return List.of("/search");
    }

    @Override
    public Reply reply(Visit visit) {
        String text = visit.parameter("q").orElse("");
        List<Map<String, @Nullable Object>> hits = Hits.of(text, Hits.ALL, SHOWN, questions, visit);
        return new Reply.Shown("search", Map.of("text", text, "hits", hits));
    }
}
