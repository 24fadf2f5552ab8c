package org.digitaldiplomacy.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.rules.MadeUpRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a feed to an edition, by the commands of docs/metrics.md, in their order, run by what the build packaged on a
 * database that is empty at first. The accounts are real; what is measured of them and what happened is made up.
 */
class MeasuredEditionIT {

    private static final String PROGRAM = "java -jar target/quarkus-app/quarkus-run.jar ";

    private final Path home;
    private final PackagedApplication application;
    private final Map<String, String> settings;

    MeasuredEditionIT(@TempDir Path home) {
        this.home = home;
        application = new PackagedApplication(TestDatabase.fresh(), home);
        settings = Map.of("DDI_RULES", home.resolve("rules").toString(), "DDI_METHODOLOGY", "my-reach");
    }

    @Test
    void a_feed_becomes_indicators_that_an_edition_is_scored_by() throws Exception {
        new MadeUpRules("my-reach", Map.of("network-reach", 3, "incidents", 1)).writeInto(home.resolve("rules"));
        Files.writeString(home.resolve("sources.csv"), """
                id,publisher,title,edition,licence,licence_class,url,copy,citation,note
                my-feed,Nobody,Made up,,CC0-1.0,OPEN,https://example.org/,,Made up for a test.,
                """);
        Files.writeString(home.resolve("feed.csv"), """
                platform,handle,metric,period_start,date,value,rounded,source
                x,Ulkoministerio,followers,,2025-06-30,9999,0,my-feed
                x,MFAsg,followers,,2025-06-30,999,0,my-feed
                x,AmbCanAFG,followers,,2025-06-30,99,0,my-feed
                """);
        Files.writeString(home.resolve("incidents.csv"), """
                id,kind,name,description,date,country,institution,attributed_to,actor,confidence,url,source
                one,ESPIONAGE,Made up,,2025-03,FIN,,,,,,my-feed
                two,DATA_THEFT,Made up,,2025,,mfa-fin,,,,,my-feed
                three,SABOTAGE,Made up,,2025-08-09,CAN,,,,,,my-feed
                four,SABOTAGE,Made up,,2024-08-09,SGP,,,,,,my-feed
                """);
        application.run(settings, "edition", "list");

        for (String command : commands()) {
            application.run(settings, command.split(" ", -1));
        }

        assertThat(Files.readAllLines(home.resolve("observations.csv"), UTF_8))
                .containsExactly(
                        "country,indicator,year,value,status,source",
                        "CAN,network-reach,2025,2,OBSERVED,my-feed",
                        "CAN,incidents,2025,1,OBSERVED,my-feed",
                        "FIN,network-reach,2025,4,OBSERVED,my-feed",
                        "FIN,incidents,2025,2,OBSERVED,my-feed",
                        "SGP,network-reach,2025,3,OBSERVED,my-feed");
        assertThat(rows("SELECT country, score, rank, reason_code FROM edition_score WHERE node = 'index'"
                        + " AND country IN ('CAN', 'FIN', 'SGP', 'EST') ORDER BY country"))
                .containsExactly(
                        "CAN 25 2 null", "EST null null LOW_COVERAGE", "FIN 75 1 null", "SGP null null LOW_COVERAGE");
        assertThat(rows("SELECT DISTINCT source FROM edition_input")).containsExactly("my-feed");
    }

    @Test
    void rules_that_cannot_be_read_are_told_in_a_line() {
        String nowhere = home.resolve("nowhere").toString();
        assertThatThrownBy(() -> application.run(Map.of("DDI_RULES", nowhere), "edition", "list"))
                .hasMessage("edition list ended with 1: ddi.rules names " + nowhere
                        + "; expected a folder of methodology folders\n");
    }

    private static List<String> commands() throws IOException {
        return Files.readAllLines(Path.of("docs/metrics.md"), UTF_8).stream()
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.substring(PROGRAM.length()))
                .toList();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(application.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }
}
