package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.stream.Stream;
import org.digitaldiplomacy.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services of different versions of the data start on one database, one after the other. */
class DataSuccessionIT {

    private static final Path BUNDLED = Path.of("src/main/resources/data");

    private final Path home;
    private final PackagedApplication application;

    DataSuccessionIT(@TempDir Path home) {
        this.home = home;
        application = new PackagedApplication(TestDatabase.fresh(), home);
    }

    @Test
    void an_earlier_package_takes_the_place_of_a_later_one_only_when_told_to() throws Exception {
        String bundled = version(BUNDLED);
        Path later = copy("later", "9999.1.0");
        Path earlier = copy("earlier", "1.0.0");

        assertThat(start(Map.of()).code()).isZero();
        assertThat(start(data(later)).code()).isZero();
        assertThat(loads()).containsExactly(bundled, "9999.1.0");

        PackagedApplication.Ended older = start(Map.of());
        assertThat(older.code()).isZero();
        assertThat(older.said())
                .contains(
                        "The database holds the data package digital-diplomacy 9999.1.0, and digital-diplomacy "
                                + bundled + " was found: an earlier version. The later one stays.",
                        "DDI_REPLACE_DATA=any");
        assertThat(loads()).hasSize(2);

        PackagedApplication.Ended refused = start(data(earlier));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("digital-diplomacy 1.0.0 was found: an earlier version. To load");

        Path changed = copy("changed", "9999.1.0");
        PackagedApplication.Ended same = start(data(changed));
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.said()).contains("the same version with other contents");
        assertThat(loads()).hasSize(2);

        PackagedApplication.Ended back =
                start(Map.of("DDI_DATA_PACKAGE", earlier.toString(), "DDI_REPLACE_DATA", "any"));
        assertThat(back.code()).isZero();
        assertThat(back.said()).contains("It is loaded all the same, since ddi.replace-data is any.");
        assertThat(start(Map.of()).code()).isZero();
        assertThat(loads()).containsExactly(bundled, "9999.1.0", "1.0.0", bundled);
    }

    private PackagedApplication.Ended start(Map<String, String> settings) throws IOException, InterruptedException {
        return application.end(settings, "edition", "list");
    }

    private static Map<String, String> data(Path folder) {
        return Map.of("DDI_DATA_PACKAGE", folder.toString());
    }

    private static String version(Path folder) throws IOException {
        return Files.readString(folder.resolve("datapackage.json"))
                .replaceAll("(?s).*?\"version\": \"([^\"]+)\".*", "$1");
    }

    /** The bundled package as another version, with a source that is called like the copy. */
    private Path copy(String name, String version) throws IOException {
        Path copy = home.resolve(name);
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(BUNDLED.relativize(file).toString()));
            }
        }
        Path sources = copy.resolve("sources.csv");
        Files.writeString(
                sources,
                Files.readString(sources) + "made-up-" + name
                        + ",Nobody,Made up,,CC0-1.0,OPEN,https://example.org/,,made up for a test.,,,,\n");
        ObjectMapper mapper = new ObjectMapper();
        Path descriptor = copy.resolve("datapackage.json");
        ObjectNode json = (ObjectNode) mapper.readTree(Files.readString(descriptor));
        json.put("version", version);
        for (JsonNode resource : json.get("resources")) {
            if (resource.get("path").toString().contains("sources.csv")) {
                ((ObjectNode) resource).put("bytes", Files.size(sources));
                ((ObjectNode) resource).put("hash", "sha256:" + Sha256.hex(Files.readAllBytes(sources)));
            }
        }
        Files.writeString(descriptor, mapper.writeValueAsString(json));
        return copy;
    }

    private List<String> loads() throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(application.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version FROM data_package ORDER BY load")) {
            while (row.next()) {
                versions.add(row.getString(1));
            }
        }
        return versions;
    }
}
