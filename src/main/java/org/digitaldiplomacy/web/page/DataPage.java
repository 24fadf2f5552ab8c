package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** An edition's downloads, how to cite and embed it, and where its values come from. */
@Singleton
final class DataPage implements Page {

    /** As {@code docs/downloads.md} lists them. */
    private static final List<String> TABLES = List.of(
            "ranking",
            "scores",
            "intervals",
            "group-ranks",
            "explanations",
            "nodes",
            "inputs",
            "indicators",
            "sources");

    private static final List<String> FORMATS = List.of("csv", "json", "ndjson", "parquet", "xlsx");

    private final Questions questions;

    DataPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "data";
    }

    @Override
    public List<String> addresses() {
        return List.of("/data");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        if (edition == null) {
            return new Reply.Absent();
        }
        Answer answer = questions.ask("data", Map.of("edition", edition.name()), visit);
        Answer cited = answer.object("edition");
        String stable = "/v1/editions/" + cited.text("slug") + "/revisions/" + cited.text("revision");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(
                "edition",
                cited.with("day", day(cited))
                        .with("yearOfPublication", day(cited).substring(0, 4))
                        .fields());
        data.put("base", "/v1/editions/" + cited.text("slug"));
        data.put("stable", stable);
        data.put("tables", TABLES);
        data.put("current", Tables.all().stream().map(Table::address).toList());
        data.put("formats", FORMATS);
        data.put(
                "sources",
                answer.objects("sources").stream().map(Answer::fields).toList());
        return new Reply.Shown("data", data);
    }

    private static String day(Answer edition) {
        return edition.text("publishedAt").substring(0, "2026-01-01".length());
    }
}
