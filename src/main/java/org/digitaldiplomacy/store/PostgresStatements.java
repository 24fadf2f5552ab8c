package org.digitaldiplomacy.store;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.proof.PublicKey;
import org.digitaldiplomacy.edition.proof.SignedStatement;
import org.digitaldiplomacy.edition.proof.SignedStatement.Signed;
import org.digitaldiplomacy.edition.proof.Signing;
import org.digitaldiplomacy.edition.proof.Statement;
import org.digitaldiplomacy.edition.proof.Statements;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresStatements implements Statements {

    private final Database database;
    private final FrozenRows rows;
    private final Signing signing;

    @Inject
    PostgresStatements(Database database, Signing signing) {
        this.database = database;
        this.rows = new FrozenRows(database);
        this.signing = signing;
    }

    @Override
    @Transactional
    public int catchUp() {
        List<EditionRow> missing = database
                .list(
                        "SELECT e.slug, e.revision FROM edition e WHERE e.status = 'PUBLISHED'"
                                + " AND NOT EXISTS (SELECT FROM edition_statement s WHERE s.edition = e.id)"
                                + " ORDER BY e.published_at, e.id",
                        row -> new EditionId(row.getString(1), row.getInt(2)))
                .stream()
                .flatMap(id -> EditionRow.of(id).stream())
                .toList();
        missing.forEach(row -> add(row, rows.read(requireNonNull(row.id), row.toRecord())));
        return missing.size();
    }

    /** Within the transaction that publishes: whoever publishes at the same time waits. */
    void add(EditionRow row, FrozenEdition edition) {
        database.with(connection -> {
            Database.list(connection, "SELECT pg_advisory_xact_lock(hashtext('edition statements'))", held -> true);
            Statement.Links links = links(connection);
            Statement statement = Statement.of(edition, requireNonNull(row.publishedAt), links);
            @Nullable
            Signed signed = signing.key().map(key -> key.sign(statement)).orElse(null);
            if (signed != null) {
                Database.run(
                        connection,
                        "INSERT INTO signing_key (id, public_key) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
                        signed.key(),
                        signing.key().orElseThrow().publicKey().encoded());
            }
            return Database.run(
                    connection,
                    "INSERT INTO edition_statement (number, edition, text, digest, previous, key, signature)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    statement.number(),
                    row.id,
                    statement.text(),
                    statement.digest(),
                    links.previous(),
                    signed == null ? null : signed.key(),
                    signed == null ? null : signed.bytes());
        });
    }

    private static Statement.Links links(Connection connection) throws SQLException {
        @Nullable
        String audit =
                first(connection, "SELECT number || ' ' || digest FROM audit_entry ORDER BY number DESC LIMIT 1");
        @Nullable
        String previous = first(connection, "SELECT digest FROM edition_statement ORDER BY number DESC LIMIT 1");
        int number = Database.list(
                        connection,
                        "SELECT coalesce(max(number), 0)::integer + 1 FROM edition_statement",
                        row -> row.getInt(1))
                .get(0);
        return new Statement.Links(number, previous, audit);
    }

    private static @Nullable String first(Connection connection, String sql) throws SQLException {
        return Database.list(connection, sql, row -> row.getString(1)).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<SignedStatement> all() {
        return database.list(
                "SELECT s.number, s.text, s.digest, s.key, s.signature, e.slug, e.revision, e.published_at"
                        + " FROM edition_statement s JOIN edition e ON e.id = s.edition ORDER BY s.number",
                PostgresStatements::statement);
    }

    private static SignedStatement statement(ResultSet row) throws SQLException {
        byte[] signature = row.getBytes("signature");
        return new SignedStatement(
                new Statement(row.getInt("number"), row.getString("text")),
                new EditionId(row.getString("slug"), row.getInt("revision")),
                row.getTimestamp("published_at").toInstant(),
                row.getString("digest"),
                signature == null ? null : new Signed(row.getString("key"), signature));
    }

    @Override
    public List<PublicKey> keys() {
        return database.list(
                "SELECT public_key FROM signing_key ORDER BY since, id", row -> new PublicKey(row.getBytes(1)));
    }

    @Override
    public List<AuditLink> auditLinks(long after, int most) {
        return database.list(
                PostgresAuditTrail.ENTRIES + " WHERE number > ? ORDER BY number LIMIT ?",
                row -> new AuditLink(PostgresAuditTrail.entry(row), row.getString("previous"), row.getString("digest")),
                after,
                most);
    }
}
