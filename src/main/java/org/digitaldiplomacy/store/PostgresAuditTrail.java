package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditEntry;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Identity;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAuditTrail implements AuditTrail {

    static final String ENTRIES =
            "SELECT number, at, who, token, action, subject, import, outcome, detail, previous, digest FROM audit_entry";

    private final Database database;

    @Inject
    PostgresAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void add(Identity who, AuditAction action, String subject, AuditOutcome outcome, String detail) {
        database.with(connection -> add(connection, who, action, subject, null, outcome, detail));
    }

    /** Within the caller's transaction, so that what was done and what is said of it are kept together. */
    static int add(
            Connection connection,
            Identity who,
            AuditAction action,
            String subject,
            @Nullable UUID importId,
            AuditOutcome outcome,
            String detail)
            throws SQLException {
        return Database.run(
                connection,
                "INSERT INTO audit_entry (who, token, action, subject, import, outcome, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                who.name(),
                who.token(),
                action.name(),
                subject,
                importId,
                outcome.name(),
                detail);
    }

    @Override
    public List<AuditEntry> entries(@Nullable Long before, int most) {
        return database.list(
                ENTRIES + " WHERE number < coalesce(?::bigint, 9223372036854775807) ORDER BY number DESC LIMIT ?",
                PostgresAuditTrail::entry,
                before,
                most);
    }

    @Override
    public List<AuditEntry> entriesAfter(@Nullable Long after, int most) {
        return database.list(
                ENTRIES + " WHERE number > coalesce(?::bigint, 0) ORDER BY number LIMIT ?",
                PostgresAuditTrail::entry,
                after,
                most);
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("token"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getObject("import", UUID.class),
                AuditOutcome.valueOf(row.getString("outcome")),
                row.getString("detail"));
    }
}
