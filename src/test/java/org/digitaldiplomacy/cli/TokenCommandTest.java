package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditEntry;
import org.digitaldiplomacy.access.Identities;
import org.digitaldiplomacy.access.KnownIdentities;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.app.DatabaseAddress;
import org.digitaldiplomacy.app.TestDatabase;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.store.CommandDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class TokenCommandTest {

    private static final DatabaseAddress EMPTY = TestDatabase.fresh();
    private static final DatabaseAddress FILLED = filled();

    @Test
    void a_token_is_shown_once_listed_without_its_secret_and_ends_when_it_is_revoked() {
        Ran created = run(FILLED, "token", "create", "--name", "feed, daily", "--scope", "ingest,edit");
        assertThat(created.code()).as(created.err()).isZero();
        String header = "Bearer " + created.out().strip();
        String id = created.out().split("_", -1)[1];
        try (IndexDatabase database = open(FILLED)) {
            Identities identities =
                    new KnownIdentities(database.tokens(), Optional.empty(), (token, why) -> {}, Clock.systemUTC());
            assertThat(identities.of(header).permissions()).isEqualTo(Set.of(Permission.INGEST, Permission.EDIT));
            Ran list = run(FILLED, "token", "list");
            assertThat(list.out())
                    .contains(id + ",\"feed, daily\",ingest edit,")
                    .contains(",valid");
            assertThat(list.out()).doesNotContain(created.out().strip());
            assertThat(run(FILLED, "token", "revoke", id).code()).isZero();
            assertThat(run(FILLED, "token", "list").out()).contains(",revoked");
            assertThat(database.auditTrail().entries(null, 10))
                    .extracting(AuditEntry::action)
                    .containsExactly(AuditAction.TOKEN_REVOKED, AuditAction.TOKEN_CREATED);
        }
        assertThat(run(FILLED, "token", "revoke", id).code()).isEqualTo(IndexCommand.REFUSED);
    }

    @Test
    void a_wrong_scope_or_time_is_refused() {
        assertThat(run(FILLED, "token", "create", "--name", "x", "--scope", "everything")
                        .err())
                .contains("found --scope everything, expected some of ingest edit publish audit");
        assertThat(run(FILLED, "token", "create", "--name", "x", "--scope", "edit", "--expires", "soon")
                        .err())
                .contains("found --expires soon, expected days such as 90d, or never");
    }

    @Test
    void a_database_that_the_service_never_filled_is_not_touched() {
        Ran ran = run(EMPTY, "token", "list");
        assertThat(ran.code()).isEqualTo(IndexCommand.REFUSED);
        assertThat(ran.err()).contains("start the service once");
    }

    private static Ran run(DatabaseAddress address, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = IndexCommand.run(
                Ran.RULES, Ran.DATA, () -> open(address), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static IndexDatabase open(DatabaseAddress address) {
        return CommandDatabase.open(
                CommandDatabase.source(address.jdbcUrl(), address.username(), address.password()),
                store -> new StreamedImports(store, Clock.systemUTC()),
                () -> {});
    }

    private static DatabaseAddress filled() {
        DatabaseAddress address = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.username(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return address;
    }
}
