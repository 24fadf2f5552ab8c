package org.digitaldiplomacy.refresh.publisher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.refresh.Answer;
import org.digitaldiplomacy.refresh.Asked;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.Row;

/** Wikidata's items as rows: an item that the package has keeps its id, and an account its institution. */
final class WikidataItems {

    private static final String HANDLE = "(?![=+@-])[^\\p{Cntrl}\\p{IsWhite_Space}<>\"]{1,300}";
    private static final String ADDRESS = "https?://[^\\p{Cntrl}\\p{IsWhite_Space}\"<>]{1,2000}";
    private static final int LONGEST_NAME = 500;
    private static final Map<String, String> PAGES = Map.of(
            "x", "https://x.com/",
            "facebook", "https://www.facebook.com/",
            "instagram", "https://www.instagram.com/",
            "youtube", "https://www.youtube.com/channel/",
            "tiktok", "https://www.tiktok.com/@",
            "bluesky", "https://bsky.app/profile/",
            "vk", "https://vk.com/");

    private final Asked asked;
    private final String source;
    private final LocalDate read;
    private final Map<String, Row> heldByItem = new HashMap<>();
    private final Map<String, Row> heldById = new HashMap<>();
    private final Map<String, Row> heldAccounts = new HashMap<>();
    private final Map<String, Row> institutions = new LinkedHashMap<>();
    private final Map<String, Row> accounts = new LinkedHashMap<>();
    private final Map<String, Row> metrics = new LinkedHashMap<>();
    private final Map<String, String> handlesByNumber = new HashMap<>();
    private final PassedOver noCountry = new PassedOver();
    private final PassedOver further = new PassedOver();
    private final PassedOver unusable = new PassedOver();

    WikidataItems(Asked asked, String source, LocalDate read) {
        this.asked = asked;
        this.source = source;
        this.read = read;
        for (Row row : asked.held().rows("institutions")) {
            heldById.put(row.get("id"), row);
            if (!row.get("wikidata").isEmpty()) {
                heldByItem.put(row.get("wikidata"), row);
            }
        }
        asked.held()
                .rows("accounts")
                .forEach(row -> heldAccounts.put(key(row.get("platform"), row.get("handle")), row));
    }

    void ministry(Sparql.Binding binding) {
        only(binding, "FOREIGN_MINISTRY", "mfa-");
    }

    void leader(Sparql.Binding binding) {
        only(binding, "LEADER_OFFICE", "leader-");
    }

    void mission(Sparql.Binding binding) {
        Optional<String> country = country(binding);
        String item = binding.item("item");
        if (country.isEmpty() || !item.matches("Q[1-9][0-9]*")) {
            return;
        }
        Row known = heldByItem.get(item);
        String id = known == null ? "mission-" + item.toLowerCase(Locale.ROOT) : known.get("id");
        String host = asked.held().country(binding.text("host3")).orElse("");
        Row row = row(binding, id, MissionKinds.of(binding.text("typeLabel")), country.get())
                .with("host_country", host.equals(country.get()) ? "" : host);
        put(binding, row);
    }

    /** A state's ministry, and its leader's office, is one row; a further item of that kind is told of and passed over. */
    private void only(Sparql.Binding binding, String kind, String prefix) {
        Optional<String> country = country(binding);
        String item = binding.item("item");
        if (country.isEmpty() || !item.matches("Q[1-9][0-9]*")) {
            return;
        }
        String id = prefix + country.get().toLowerCase(Locale.ROOT);
        Row known = heldByItem.get(item);
        if (known != null) {
            id = known.get("id");
        }
        Row taken = institutions.getOrDefault(id, heldById.getOrDefault(id, Row.of()));
        boolean isOther =
                !taken.get("wikidata").isEmpty() && !taken.get("wikidata").equals(item);
        boolean isOfficeOfBoth = kind.equals("LEADER_OFFICE");
        if (isOther && !isOfficeOfBoth) {
            further.count(item + " (" + country.get() + ")");
            return;
        }
        put(binding, isOther ? taken : row(binding, id, kind, country.get()));
    }

    private Optional<String> country(Sparql.Binding binding) {
        Optional<String> country = asked.held().country(binding.text("iso3"));
        if (country.isEmpty()) {
            noCountry.count(binding.text("iso3"));
        }
        return country;
    }

    /** Held rows keep kind, name and host, where the package says more. */
    private Row row(Sparql.Binding binding, String id, String kind, String country) {
        boolean isHeld = heldById.containsKey(id);
        String label = binding.text("itemLabel");
        String name = label.isEmpty() || label.length() > LONGEST_NAME || "=+-@".indexOf(label.charAt(0)) >= 0
                ? binding.item("item")
                : label.replaceAll("\\p{Cntrl}", " ");
        String website = binding.text("website");
        return Row.of(
                "id",
                id,
                "kind",
                isHeld ? "" : kind,
                "country",
                isHeld ? "" : country,
                "name",
                isHeld ? "" : name,
                "website",
                website.matches(ADDRESS) ? website : "",
                "wikidata",
                binding.item("item"),
                "as_of",
                read.toString(),
                "source",
                source);
    }

    private void put(Sparql.Binding binding, Row row) {
        institutions.putIfAbsent(row.get("id"), row);
        String platform = binding.text("platform");
        String handle = binding.text("handle");
        if (platform.isEmpty()) {
            return;
        }
        if (!handle.matches(HANDLE)) {
            unusable.count(platform + " " + handle);
            return;
        }
        String key = key(platform, handle);
        String page = PAGES.getOrDefault(platform, "");
        Row held = heldAccounts.get(key);
        accounts.putIfAbsent(
                key,
                Row.of(
                        "platform",
                        platform,
                        "handle",
                        held == null ? handle : held.get("handle"),
                        "institution",
                        held == null ? row.get("id") : "",
                        "url",
                        page.isEmpty() || held != null ? "" : page + handle,
                        "as_of",
                        read.toString(),
                        "source",
                        source));
        if (!binding.text("number").isEmpty()) {
            handlesByNumber.put(binding.text("number"), handle);
        }
    }

    /** A count whose account is one of those above; others cannot be attributed. */
    void followers(Answer answer, Sparql.Binding binding) throws Refused {
        String date = binding.text("date");
        String count = binding.text("followers").replaceAll("^\\+", "");
        if (!date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") || !count.matches("[0-9]{1,15}(?:\\.0+)?")) {
            throw answer.refused(
                    "followers '" + count + "' on '" + date + "' of " + binding.item("item"), "a count and a day");
        }
        boolean isNumber = binding.text("platform").equals("x-number");
        String platform = isNumber ? "x" : binding.text("platform");
        String account = binding.text("account");
        String handle = isNumber ? handlesByNumber.getOrDefault(account, "") : account;
        Row of = accounts.get(key(platform, handle));
        String day = date.substring(0, 10);
        if (of == null || LocalDate.parse(day).isAfter(read)) {
            unusable.count(platform + " " + account + " of " + binding.item("item"));
            return;
        }
        metrics.put(
                key(platform, handle) + " " + day,
                Row.of(
                        "platform",
                        platform,
                        "handle",
                        of.get("handle"),
                        "metric",
                        "followers",
                        "period_start",
                        "",
                        "date",
                        day,
                        "value",
                        count.replaceAll("\\..*", ""),
                        "rounded",
                        "0",
                        "source",
                        source));
    }

    /** Each question has an answer, and every answer a state's institution. */
    void requireEach(Sparql.Results... all) throws Refused {
        for (Sparql.Results results : all) {
            if (results.bindings().isEmpty()) {
                throw results.answer().refused("no result", "institutions of most states");
            }
        }
    }

    List<Row> institutions() {
        return List.copyOf(institutions.values());
    }

    List<Row> accounts() {
        return List.copyOf(accounts.values());
    }

    List<Row> metrics() {
        return List.copyOf(metrics.values());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(noCountry.note("results of units that are no country here"));
        notes.addAll(further.note("further foreign ministries of a state that has one"));
        notes.addAll(unusable.note("handles and counts that name no account here"));
        return notes;
    }

    private static String key(String platform, String handle) {
        return platform + " " + handle.toLowerCase(Locale.ROOT);
    }
}
