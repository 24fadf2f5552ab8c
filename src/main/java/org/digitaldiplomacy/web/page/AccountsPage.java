package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.TimeCurve;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Accounts, grouped by who speaks through them; and one of them, with what was measured of it. */
@Singleton
final class AccountsPage implements Page {

    private final Questions questions;

    AccountsPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<String> addresses() {
        return List.of("/accounts", "/accounts/{platform}/{handle}");
    }

    @Override
    public Reply reply(Visit visit) {
        if (!visit.in("handle").isEmpty()) {
            Answer answer = questions.ask(
                    "account", Map.of("platform", visit.in("platform"), "handle", visit.in("handle")), visit);
            return answer.has("account")
                    ? new Reply.Shown("account", one(answer.object("account"), visit))
                    : new Reply.Absent();
        }
        Choices choices = new Choices(questions, visit);
        Map<String, Object> filter = filter(choices, visit);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("filter", filter);
        variables.put("fresh", InstitutionsPage.fresh(filter));
        variables.put("after", visit.parameter("after").orElse(null));
        Answer answer = questions.ask("accounts", variables, visit);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(Choices.shown(answer.object("accounts")));
        data.put(
                "measured",
                answer.object("accounts").object("coverage").whole("measured").orElseThrow());
        data.put("fresh", answer.object("fresh").whole("totalCount").orElseThrow());
        data.put("speakers", speakers(answer.object("accounts").objects("nodes")));
        data.put("offered", choices.offered(InstitutionsPage.KINDS));
        return new Reply.Shown("accounts", data);
    }

    private static Map<String, @Nullable Object> one(Answer account, Visit visit) {
        Words words = Words.in(visit.language().tag());
        List<TimeCurve.Count> counts = account.object("followers").objects("nodes").stream()
                .map(count -> new TimeCurve.Count(
                        LocalDate.parse(count.text("date")),
                        count.number("value").orElseThrow()))
                .toList();
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("account", account.fields());
        data.put(
                "curve",
                counts.size() > 1
                        ? TimeCurve.inPage(counts, value -> words.say("whole", value), day -> words.day(day.toString()))
                        : null);
        data.put(
                "figures",
                account.objects("analytics").stream()
                        .filter(figure -> figure.has("value"))
                        .map(figure -> figure.with(
                                        "key", figure.object("measure").text("name"))
                                .fields())
                        .toList());
        data.put(
                Taken.NAME,
                new Taken(
                        Taken.address(
                                "/v1/data/metrics.csv",
                                "platform",
                                account.object("platform").text("key"),
                                "institution",
                                account.object("institution").text("key")),
                        null));
        return data;
    }

    private static Map<String, Object> filter(Choices choices, Visit visit) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("country", choices.countries());
        choices.kind(InstitutionsPage.KINDS).ifPresent(kind -> filter.put("institutionKinds", List.of(kind)));
        choices.platform().ifPresent(platform -> filter.put("platforms", List.of(platform)));
        visit.parameter("q").ifPresent(text -> filter.put("text", text));
        return filter;
    }

    /** Institutions in the order of the accounts, each with its own. */
    private static List<Map<String, @Nullable Object>> speakers(List<Answer> accounts) {
        Map<String, List<Answer>> byInstitution = accounts.stream()
                .collect(Collectors.groupingBy(
                        account -> account.object("institution").text("key"), LinkedHashMap::new, Collectors.toList()));
        return byInstitution.values().stream()
                .map(own -> own.get(0)
                        .object("institution")
                        .with("accounts", own.stream().map(Answer::fields).toList())
                        .fields())
                .toList();
    }
}
