package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceStartTest {
    private final DataSource dataSource;
    private final String host;

    ServiceStartTest(DataSource dataSource, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.dataSource = dataSource;
        this.host = host;
    }

    @Test
    void the_application_runs_on_the_shared_test_database_without_being_told() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT current_setting('fsync')")) {
            assertThat(connection.getMetaData().getURL())
                    .isEqualTo(TestDatabase.shared().jdbcUrl());
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).as("fsync of a throw-away server").isEqualTo("off");
        }
    }

    @Test
    void the_service_listens_on_the_loopback_address_and_is_healthy() {
        assertThat(host).isEqualTo("127.0.0.1");
        RestAssured.get("/q/health").then().statusCode(200);
    }
}
