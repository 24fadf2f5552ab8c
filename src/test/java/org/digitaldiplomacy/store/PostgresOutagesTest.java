package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresOutagesTest {

    private final PostgresOutages outages = new PostgresOutages();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void a_database_that_does_not_take_connections_may_do_so_later(String state) {
        assertThat(outages.isBehind(new IllegalStateException(new SQLException("refused", state))))
                .isTrue();
    }

    @Test
    void a_pool_without_a_free_connection_may_have_one_later() {
        assertThat(outages.isBehind(new SQLException("too late", new TimeoutException())))
                .isTrue();
        for (String said : List.of(
                "Sorry, acquisition timeout!",
                "Acquisition timeout while waiting for new connection",
                "Acquisition timeout on health check")) {
            assertThat(outages.isBehind(new SQLException(said))).as(said).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014"})
    void a_database_that_refuses_a_statement_will_do_so_again(String state) {
        assertThat(outages.isBehind(new SQLException("refused", state))).isFalse();
        assertThat(outages.isBehind(new SQLException("without a state"))).isFalse();
        assertThat(outages.isBehind(new IllegalStateException())).isFalse();
    }
}
