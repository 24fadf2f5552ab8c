package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Caveats of a package: of all countries, or of a group's. */
class CaveatTableTest {

    @TempDir
    private Path directory;

    private PackageReading read(String rows) throws IOException {
        SamplePackage sample = SamplePackage.valid()
                .replace(
                        "datapackage.json",
                        "{\"name\": \"treaties\",",
                        "{\"name\": \"caveats\", \"path\": \"caveats.csv\"}, {\"name\": \"treaties\",")
                .with("caveats.csv", "indicator,group,caveat,source\n" + rows);
        return Readings.READER.read(sample.writeTo(directory));
    }

    @Test
    void an_indicator_has_one_for_all_countries_and_one_for_each_group() throws IOException {
        IndicatorId online = new IndicatorId("internet-users");
        SourceId source = new SourceId("made-up");

        assertThat(Readings.accepted(read("""
                        internet-users,,Asked by telephone.,made-up
                        internet-users,region-africa,"Asked in towns, mostly.",made-up
                        """)).caveats())
                .containsExactly(
                        new Caveat(online, null, "Asked by telephone.", source),
                        new Caveat(online, new GroupId("region-africa"), "Asked in towns, mostly.", source));
    }

    @Test
    void rows_that_cannot_be_are_refused_with_line_field_value_and_what_was_expected() throws IOException {
        PackageReading read = read("""
                internet-users,,Asked by telephone.,made-up
                internet-users,,Asked by post.,made-up
                internet-user,,Asked by post.,made-up
                population,region-afrika,Asked by post.,made-up
                population,,,made-up
                population,un-members,Asked by post.,
                """);

        assertThat(Readings.sentences(read))
                .anySatisfy(said -> assertThat(said).contains("caveats.csv, line 3", "line 2 has it already"))
                .anySatisfy(
                        said -> assertThat(said).contains("line 4, field indicator", "did you mean \"internet-users\""))
                .anySatisfy(said -> assertThat(said).contains("line 5, field group", "did you mean \"region-africa\""))
                .anySatisfy(said -> assertThat(said).contains("line 6, field caveat: found nothing"))
                .anySatisfy(said -> assertThat(said).contains("line 7, field source: found nothing"))
                .hasSize(5);
    }
}
