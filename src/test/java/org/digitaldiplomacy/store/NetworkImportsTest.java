package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitaldiplomacy.intake.ImportState;
import org.junit.jupiter.api.Test;

/** Ties and incidents that come in after the data package; all of them are made up. */
class NetworkImportsTest {

    private static final ImportWorld WORLD = new ImportWorld();

    @Test
    void ties_and_incidents_are_taken_in_and_corrected() throws Exception {
        WORLD.reset();
        assertThat(WORLD.csv(
                                "mission_links",
                                "sender,host,date,missions,source",
                                "EST,NAM,2025-01-31,3,made-up-2024",
                                "EST,CIV,2025-01-31,1,made-up-2024")
                        .state())
                .isEqualTo(ImportState.DONE);
        assertThat(WORLD.csv(
                                "relations",
                                "kind,platform,from_institution,to_institution,period_start,date,count,source",
                                "FOLLOWS,mastodon,mfa-est,org-1,,2025-01-31,1,made-up-2024")
                        .state())
                .isEqualTo(ImportState.DONE);
        String header = "id,kind,name,description,date,country,institution,attributed_to,actor,confidence,url,source";
        String row = "breach-9,SABOTAGE,Made-up,,2025-01,,org-1,,,,,made-up-2024";
        assertThat(WORLD.csv("incidents", header, row).counts().added()).isEqualTo(1);
        assertThat(WORLD.csv("incidents", header, row.replace("2025-01", "2025-02"))
                        .counts()
                        .corrected())
                .isEqualTo(1);

        assertThat(WORLD.column("SELECT host || ' ' || missions FROM mission_link WHERE date = '2025-01-31'"))
                .containsExactlyInAnyOrder("NAM 3", "CIV 1");
        assertThat(WORLD.column("SELECT to_institution FROM relation WHERE platform = 'mastodon'"))
                .containsExactly("org-1");
        assertThat(WORLD.column("SELECT date FROM incident WHERE id = 'breach-9'"))
                .containsExactly("2025-02");
    }
}
