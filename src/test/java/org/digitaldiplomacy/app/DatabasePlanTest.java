package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePlanTest {
    private static final String SOMEWHERE = "jdbc:postgresql://db.example.org/index";

    private final Path home;

    DatabasePlanTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void a_url_in_the_environment_means_an_external_database_and_nothing_embedded() {
        assertThat(plan(Map.of("QUARKUS_DATASOURCE_JDBC_URL", SOMEWHERE, "QUARKUS_DATASOURCE_USERNAME", "me")))
                .isEqualTo(new DatabasePlan.External(SOMEWHERE, "me", null));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_url_as_system_property_counts_before_the_environment() {
        Settings settings = new Settings(
                Map.of("quarkus.datasource.jdbc.url", SOMEWHERE),
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://elsewhere/x"));
        assertThat(DatabasePlan.from(settings)).isEqualTo(new DatabasePlan.External(SOMEWHERE, null, null));
    }

    @Test
    void a_blank_url_counts_as_none() {
        assertThat(plan(Map.of("QUARKUS_DATASOURCE_JDBC_URL", " "))).isInstanceOf(DatabasePlan.Embedded.class);
    }

    @Test
    void a_user_name_or_password_without_a_url_is_refused() {
        for (String half : new String[] {"QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD"}) {
            assertThatThrownBy(() -> plan(Map.of(half, "x")))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining(half + " is set, but QUARKUS_DATASOURCE_JDBC_URL is not");
        }
    }

    @Test
    void data_go_where_they_are_told_to_or_to_the_users_data_folder() {
        assertThat(folder(Map.of("DDI_DATA_DIR", "/srv/index"))).isEqualTo(Path.of("/srv/index"));
        assertThat(folder(Map.of("XDG_DATA_HOME", "/var/tmp")))
                .isEqualTo(Path.of("/var/tmp/digital-diplomacy/postgres"));
        Path usual = home.resolve(".local/share/digital-diplomacy/postgres");
        Path systemWide = Path.of("/var/lib/digital-diplomacy/postgres");
        boolean unreachable = ServerAccount.ofProcess().barrier(usual).isPresent();
        assertThat(folder(Map.of("XDG_DATA_HOME", "not/absolute"))).isEqualTo(unreachable ? systemWide : usual);
    }

    @Test
    void without_a_home_the_data_folder_must_be_named() {
        assertThatThrownBy(() -> DatabasePlan.from(new Settings(Map.of("user.home", "?"), Map.of())))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Set DDI_DATA_DIR");
    }

    @Test
    void a_run_that_records_classes_opens_no_database() {
        Settings settings = new Settings(Map.of("quarkus.appcds.generate", "true"), Map.of());
        assertThat(DatabasePlan.from(settings)).isEqualTo(new DatabasePlan.None());
    }

    @Test
    void passwords_are_not_shown() {
        assertThat(new DatabasePlan.External(SOMEWHERE + "?user=me&password=secret", "me", "secret"))
                .hasToString(SOMEWHERE + " (external)");
        assertThat(new DatabaseAddress(SOMEWHERE, "me", "secret").toString()).doesNotContain("secret");
    }

    private DatabasePlan plan(Map<String, String> environment) {
        return DatabasePlan.from(new Settings(Map.of("user.home", home.toString()), environment));
    }

    private Path folder(Map<String, String> environment) {
        return ((DatabasePlan.Embedded) plan(environment)).folder();
    }

    @Test
    void a_database_of_a_build_before_the_first_release_is_refused_with_what_to_do() throws SQLException {
        DatabaseAddress address = TestDatabase.fresh();
        DatabasePlan.External plan =
                new DatabasePlan.External(address.jdbcUrl(), address.username(), address.password());
        plan.requireAnswer();
        try (Connection connection = TestDatabase.connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE flyway_schema_history (version text, description text)");
            statement.execute("INSERT INTO flyway_schema_history VALUES ('1', 'countries and observations')");
            plan.requireAnswer();
            statement.execute("INSERT INTO flyway_schema_history VALUES ('20', 'latest account metrics')");
        }
        assertThatThrownBy(plan::requireAnswer)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("was filled by a build before the first release")
                .hasMessageContaining("DDI_DATA_DIR");
    }
}
