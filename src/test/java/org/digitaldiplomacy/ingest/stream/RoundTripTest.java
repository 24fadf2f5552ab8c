package org.digitaldiplomacy.ingest.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitaldiplomacy.RawBodies;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.Revision;
import org.digitaldiplomacy.store.OwnDatabase;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables as they are downloaded come in again, and nothing changes. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class RoundTripTest {

    private static final Map<String, String> FORMATS = Map.of("csv", "text/csv", "ndjson", "application/x-ndjson");

    private final DataPackages packages;
    private final Revision revision;
    private final Tokens tokens;

    RoundTripTest(DataPackages packages, Revision revision, Tokens tokens) {
        this.packages = packages;
        this.revision = revision;
        this.tokens = tokens;
    }

    @AfterEach
    void putBack() {
        packages.replace(SampleWorld.dataPackage());
    }

    @Test
    void every_table_of_a_world_that_has_rows_of_each_comes_in_as_it_goes_out() {
        packages.replace(SampleWorld.dataPackage());
        for (Table<?> table : Tables.all()) {
            assertThat(SampleWorld.dataPackage().rows(table)).as(table.name()).isNotEmpty();
        }
        everyTableComesInAsItGoesOut(Table::name);
        everyTableComesInAsItGoesOut(Table::address);
    }

    @Test
    void every_table_of_the_bundled_data_comes_in_as_it_goes_out() {
        packages.replace(bundled());
        everyTableComesInAsItGoesOut(Table::address);
    }

    private void everyTableComesInAsItGoesOut(Function<Table<?>, String> name) {
        long before = revision.current();
        for (Table<?> table : Tables.all()) {
            for (Map.Entry<String, String> format : FORMATS.entrySet()) {
                comesIn(table, name.apply(table), format.getKey(), format.getValue());
            }
        }
        assertThat(revision.current()).isEqualTo(before);
    }

    private void comesIn(Table<?> table, String name, String format, String type) {
        String address = "/v1/data/" + name + "." + format;
        byte[] bytes = given().get(address).then().statusCode(200).extract().asByteArray();
        if (bytes.length == 0) {
            // NDJSON has no header: a table without rows looks like a file that was lost, and is refused as one.
            assertThat(format).isEqualTo("ndjson");
            return;
        }
        given().config(RawBodies.CONFIG)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", type)
                .body(bytes)
                .post("/v1/imports/" + name)
                .then()
                .body(
                        "problems", equalTo(List.of()),
                        "table", equalTo(table.name()),
                        "added", equalTo(0),
                        "corrected", equalTo(0),
                        "refused", equalTo(0));
        assertThat(given().get(address).asByteArray()).as(address).isEqualTo(bytes);
    }

    private String token() {
        return KeptTokens.keep(tokens, "intern", Permission.INGEST, Permission.EDIT);
    }

    private static DataPackage bundled() {
        PackageReading reading =
                new PackageReader(Clock.systemUTC()).read(RoundTripTest.class.getClassLoader(), "data");
        if (reading instanceof PackageReading.Accepted accepted) {
            return accepted.dataPackage();
        }
        throw new AssertionError(reading);
    }
}
