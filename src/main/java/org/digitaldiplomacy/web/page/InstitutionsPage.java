package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Ministries, missions and others who speak for states; and one of them, with its accounts. */
@Singleton
final class InstitutionsPage implements Page {

    static final List<String> KINDS =
            Stream.of(InstitutionKind.values()).map(Enum::name).toList();

    private final Questions questions;

    InstitutionsPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "institutions";
    }

    @Override
    public List<String> addresses() {
        return List.of("/institutions", "/institutions/{key}");
    }

    @Override
    public Reply reply(Visit visit) {
        if (!visit.in("key").isEmpty()) {
            Answer answer = questions.ask("institution", Map.of("key", visit.in("key")), visit);
            return answer.has("institution")
                    ? new Reply.Shown("institution", one(answer.object("institution")))
                    : new Reply.Absent();
        }
        Choices choices = new Choices(questions, visit);
        Map<String, Object> filter = filter(choices, visit);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("filter", filter);
        variables.put("fresh", fresh(filter));
        variables.put("after", visit.parameter("after").orElse(null));
        Answer answer = questions.ask("institutions", variables, visit);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(Choices.shown(answer.object("institutions")));
        data.put(
                "rows",
                answer.object("institutions").objects("nodes").stream()
                        .map(row -> row.with("loudest", loudest(row)).fields())
                        .toList());
        Answer coverage = answer.object("institutions").object("coverage");
        data.put("withAccounts", coverage.whole("withAccounts").orElseThrow());
        data.put("measured", coverage.whole("measured").orElseThrow());
        data.put("fresh", answer.object("fresh").whole("totalCount").orElseThrow());
        data.put("offered", choices.offered(KINDS));
        return new Reply.Shown("institutions", data);
    }

    private static Map<String, Object> filter(Choices choices, Visit visit) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("country", choices.countries());
        choices.kind(KINDS).ifPresent(kind -> filter.put("kinds", List.of(kind)));
        choices.platform().ifPresent(platform -> filter.put("platforms", List.of(platform)));
        visit.parameter("q").ifPresent(text -> filter.put("text", text));
        return filter;
    }

    /** A filter with what was measured within a year. */
    static Map<String, Object> fresh(Map<String, Object> filter) {
        Map<String, Object> fresh = new HashMap<>(filter);
        fresh.put(
                "measuredSince", LocalDate.now(Clock.systemUTC()).minusYears(1).toString());
        return fresh;
    }

    private static Map<String, @Nullable Object> one(Answer institution) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("institution", institution.fields());
        data.put("newest", newest(institution).orElse(null));
        return data;
    }

    /** The account with most followers, with that figure and its date; null where none was ever measured. */
    private static @Nullable Map<String, @Nullable Object> loudest(Answer institution) {
        return institution.objects("accounts").stream()
                .flatMap(account -> account.objects("latestMetrics").stream()
                        .map(metric -> metric.with("handle", account.text("handle"))
                                .with("platform", account.object("platform").text("name"))))
                .max(Comparator.comparing(metric -> metric.number("value").orElse(0.0)))
                .map(Answer::fields)
                .orElse(null);
    }

    /** Date of the newest measurement of any account. */
    private static Optional<String> newest(Answer institution) {
        return institution.objects("accounts").stream()
                .flatMap(account -> account.objects("latestMetrics").stream())
                .map(metric -> metric.text("date"))
                .max(Comparator.naturalOrder());
    }
}
