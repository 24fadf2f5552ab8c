package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.digitaldiplomacy.port.DataPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of ties and incidents. Every row is made up. */
class NetworkTablesTest {

    private static final String MISSIONS = "sender,host,date,missions,source\n";
    private static final String RELATIONS =
            "kind,platform,from_institution,to_institution,period_start,date,count,source\n";
    private static final String INCIDENTS =
            "id,kind,name,description,date,country,institution,attributed_to,actor,confidence,url,source\n";

    @TempDir
    private Path directory;

    private PackageReading read(String missions, String relations, String incidents) throws IOException {
        SamplePackage sample = SamplePackage.valid()
                .replace(
                        "datapackage.json",
                        "{\"name\": \"treaties\",",
                        "{\"name\": \"mission_links\", \"path\": \"mission_links.csv\"},"
                                + "{\"name\": \"relations\", \"path\": \"relations.csv\"},"
                                + "{\"name\": \"incidents\", \"path\": \"incidents.csv\"}, {\"name\": \"treaties\",")
                .with("mission_links.csv", MISSIONS + missions)
                .with("relations.csv", RELATIONS + relations)
                .with("incidents.csv", INCIDENTS + incidents);
        return Readings.READER.read(sample.writeTo(directory));
    }

    @Test
    void sound_rows_are_taken_as_they_are() throws IOException {
        DataPackage read = Readings.accepted(read("""
                        EST,NAM,2024-01-31,1,made-up
                        EST,NAM,2023-01-31,2,made-up
                        """, """
                        FOLLOWS,x,mfa-est,org-eu,,2024-01-31,1,made-up
                        MENTIONS,x,mfa-est,org-eu,2024-01-01,2024-01-31,12,made-up
                        """, """
                        breach-1,ESPIONAGE,Made-up breach,,2023,EST,mfa-est,NAM,,LOW,,made-up
                        breach-2,DATA_THEFT,Another,"Two lines,
                        of prose.",2023-05-17,,org-eu,,,,,made-up
                        """));

        assertThat(read.missionLinks()).hasSize(2);
        assertThat(read.relations()).extracting(r -> r.count()).containsExactly(1, 12);
        assertThat(read.incidents())
                .extracting(i -> i.date().earliest().getYear())
                .containsExactly(2023, 2023);
    }

    @Test
    void rows_that_cannot_be_are_refused_with_line_field_value_and_what_was_expected() throws IOException {
        PackageReading read = read("""
                        EST,EST,2024-01-31,1,made-up
                        EST,NAM,2024-01-31,0,made-up
                        """, """
                        FOLLOWS,x,mfa-est,mfa-est,,2024-01-31,1,made-up
                        MENTIONS,x,mfa-est,org-eu,2024-02-01,2024-01-31,1,made-up
                        FOLLOWS,x,mfa-esp,org-eu,,2024-01-31,1,made-up
                        """, """
                        breach-1,ESPIONAGE,Made-up breach,,2023,,,,,,,made-up
                        breach-2,ESPIONAGE,Made-up breach,,2023,EST,,,,HIGH,,made-up
                        """);

        assertThat(Readings.sentences(read))
                .containsExactly(
                        "mission_links.csv, line 2, field host: found \"EST\", expected another country than the sender",
                        "mission_links.csv, line 3, field missions: found \"0\", expected a whole number from 1 to"
                                + " 999999999",
                        "relations.csv, line 2, field to_institution: found \"mfa-est\", expected another institution than that in"
                                + " from_institution",
                        "relations.csv, line 3, field period_start: found \"2024-02-01\", expected a day up to the date,"
                                + " 2024-01-31",
                        "relations.csv, line 4, field from_institution: found \"mfa-esp\", expected the id of a row of the table"
                                + " institutions; did you mean \"mfa-est\"?",
                        "incidents.csv, line 2, fields country, institution: found no victim, expected a country, an"
                                + " institution, or both",
                        "incidents.csv, line 3, field confidence: found \"HIGH\", expected a blank, since nobody is named"
                                + " in attributed_to or actor");
    }
}
