package org.digitaldiplomacy.refresh.publisher;

/** Questions to the Wikidata Query Service. */
final class WikidataQueries {

    /** Properties of accounts, and the platforms that they are of. */
    private static final String PLATFORMS = """
              VALUES (?claim ?value ?platform) {
                (p:P2002 ps:P2002 "x") (p:P2013 ps:P2013 "facebook") (p:P2003 ps:P2003 "instagram")
                (p:P2397 ps:P2397 "youtube") (p:P7085 ps:P7085 "tiktok") (p:P4033 ps:P4033 "mastodon")
                (p:P12361 ps:P12361 "bluesky") (p:P3185 ps:P3185 "vk")
              }
            """;

    /** An account that is neither deprecated nor ended, with X's number for it. */
    private static final String ACCOUNTS = """
            OPTIONAL {
            %s
              ?item ?claim ?account . ?account ?value ?handle .
              FILTER NOT EXISTS { ?account wikibase:rank wikibase:DeprecatedRank }
              FILTER NOT EXISTS { ?account pq:P582 ?ended }
              OPTIONAL { ?account pq:P6552 ?number }
            }
            """.formatted(PLATFORMS);

    /** Foreign ministries (Q20901295) of states with a code, dissolved ones left out. */
    private static final String IS_MINISTRY = """
            ?item wdt:P31/wdt:P279* wd:Q20901295 ; wdt:P17 ?country . ?country wdt:P298 ?iso3 .
            FILTER NOT EXISTS { ?item wdt:P576 ?dissolved }
            """;

    /** Diplomatic and consular missions (embassy, consulate and their like) by sender (P137) and host (P17). */
    private static final String IS_MISSION = """
            VALUES ?class { wd:Q3917681 wd:Q7843791 wd:Q5244910 wd:Q61881945 }
            ?item wdt:P31 ?type . ?type wdt:P279* ?class .
            ?item wdt:P137 ?country . ?country wdt:P298 ?iso3 .
            FILTER NOT EXISTS { ?item wdt:P576 ?dissolved }
            """;

    /** Offices of heads of state (P1906) and of government (P1313): offices, never persons. */
    private static final String IS_LEADER = """
            ?country wdt:P298 ?iso3 ; wdt:P1906|wdt:P1313 ?item .
            """;

    static final String MINISTRIES = """
            SELECT DISTINCT ?item ?itemLabel ?iso3 ?website ?platform ?handle ?number WHERE {
            %s
            OPTIONAL { ?item wdt:P856 ?website }
            %s
            SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul,fr,es" }
            }
            """.formatted(IS_MINISTRY, ACCOUNTS);

    static final String MISSIONS = """
            SELECT DISTINCT ?item ?itemLabel ?typeLabel ?iso3 ?host3 ?website ?platform ?handle ?number WHERE {
            %s
            OPTIONAL { ?item wdt:P17 ?host . ?host wdt:P298 ?host3 }
            OPTIONAL { ?item wdt:P856 ?website }
            %s
            SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul,fr,es" }
            }
            """.formatted(IS_MISSION, ACCOUNTS);

    static final String LEADERS = """
            SELECT DISTINCT ?item ?itemLabel ?iso3 ?website ?platform ?handle ?number WHERE {
            %s
            OPTIONAL { ?item wdt:P856 ?website }
            %s
            SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul,fr,es" }
            }
            """.formatted(IS_LEADER, ACCOUNTS);

    /** Followers (P8687) with the account that they follow and the day, where the day is known. */
    static final String FOLLOWERS = """
            SELECT DISTINCT ?item ?platform ?account ?followers ?date WHERE {
            { %s } UNION { %s } UNION { %s }
            ?item p:P8687 ?count . ?count ps:P8687 ?followers ; pqv:P585 ?when .
            ?when wikibase:timePrecision 11 ; wikibase:timeValue ?date .
            VALUES (?qualifier ?platform) {
              (pq:P6552 "x-number") (pq:P2002 "x") (pq:P2013 "facebook") (pq:P2003 "instagram") (pq:P2397 "youtube")
              (pq:P7085 "tiktok") (pq:P4033 "mastodon") (pq:P12361 "bluesky") (pq:P3185 "vk")
            }
            ?count ?qualifier ?account .
            }
            """.formatted(IS_MINISTRY, IS_MISSION, IS_LEADER);

    private WikidataQueries() {}
}
