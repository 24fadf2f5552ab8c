package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digitaldiplomacy.access.ApiToken;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresTokens implements Tokens {

    private static final String COLUMNS = "id, name, permissions, created_at, expires_at, revoked_at";

    private final Database database;

    @Inject
    PostgresTokens(Database database) {
        this.database = database;
    }

    @Override
    public void keep(ApiToken token, byte[] digest) {
        database.with(connection -> Database.run(
                connection,
                "INSERT INTO api_token (" + COLUMNS + ", digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                token.name(),
                token.permissions().stream().map(Permission::name).sorted().toArray(String[]::new),
                utc(token.created()),
                utc(token.expires()),
                utc(token.revoked()),
                digest));
    }

    @Override
    public Optional<Kept> find(String id) {
        return database
                .list(
                        "SELECT " + COLUMNS + ", digest FROM api_token WHERE id = ?",
                        row -> new Kept(token(row), row.getBytes("digest")),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public List<ApiToken> all() {
        return database.list(
                "SELECT " + COLUMNS + " FROM api_token ORDER BY created_at DESC, id", PostgresTokens::token);
    }

    @Override
    public boolean revoke(String id) {
        return database.with(connection -> Database.run(
                        connection,
                        "UPDATE api_token SET revoked_at = clock_timestamp() WHERE id = ? AND revoked_at IS NULL",
                        id)
                == 1);
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
