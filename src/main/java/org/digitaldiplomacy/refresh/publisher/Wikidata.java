package org.digitaldiplomacy.refresh.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.refresh.Answers;
import org.digitaldiplomacy.refresh.Asked;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.Fetched;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.TableRows;

/**
 * Foreign ministries, missions and leaders' offices of all states with their accounts, and the followers that Wikidata
 * records with their dates. What the package has and Wikidata lacks stays: other sources confirm it.
 *
 * @see <a href="https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service">Wikidata Query Service</a>
 */
final class Wikidata implements Connector {

    private static final Citing CITING =
            new Citing("Wikidata contributors", "CC0-1.0", LicenceClass.OPEN, "https://www.wikidata.org/");
    private static final List<String> ACCOUNTS =
            List.of("item", "itemLabel", "iso3", "website", "platform", "handle", "number");

    @Override
    public String id() {
        return "wikidata";
    }

    @Override
    public String publisher() {
        return "Wikidata";
    }

    @Override
    public String gives() {
        return "institutions, accounts, account_metrics: ministries, missions, leaders' offices, their followers";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        Sparql.Results ministries =
                Sparql.ask(answers, "wikidata-ministries.json", WikidataQueries.MINISTRIES, ACCOUNTS);
        List<String> ofMissions = new ArrayList<>(ACCOUNTS);
        ofMissions.addAll(List.of("typeLabel", "host3"));
        Sparql.Results missions = Sparql.ask(answers, "wikidata-missions.json", WikidataQueries.MISSIONS, ofMissions);
        Sparql.Results leaders = Sparql.ask(answers, "wikidata-leaders.json", WikidataQueries.LEADERS, ACCOUNTS);
        Sparql.Results followers = Sparql.ask(
                answers,
                "wikidata-followers.json",
                WikidataQueries.FOLLOWERS,
                List.of("item", "platform", "account", "followers", "date"));
        Source source = CITING.source(
                "wikidata", "Wikidata: ministries, missions and leaders' offices", "", ministries.answer());
        WikidataItems items = new WikidataItems(
                asked, source.id().value(), ministries.answer().read());
        ministries.bindings().forEach(items::ministry);
        missions.bindings().forEach(items::mission);
        leaders.bindings().forEach(items::leader);
        for (Sparql.Binding binding : followers.bindings()) {
            items.followers(followers.answer(), binding);
        }
        items.requireEach(ministries, missions, leaders);
        Set<String> own = new TreeSet<>(asked.held().sourcesOf("Wikidata contributors"));
        return new Fetched(
                List.of(source),
                List.of(
                        new TableRows(
                                "institutions",
                                "",
                                row -> own.contains(row.get("source"))
                                        || row.get("kind").equals("FOREIGN_MINISTRY"),
                                TableRows.Gone.STAYS,
                                items.institutions()),
                        new TableRows(
                                "accounts",
                                "",
                                row -> own.contains(row.get("source")),
                                TableRows.Gone.STAYS,
                                items.accounts()),
                        new TableRows(
                                "account_metrics",
                                "",
                                row -> own.contains(row.get("source")),
                                TableRows.Gone.STAYS,
                                items.metrics())),
                items.notes());
    }
}
