package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.MethodologyChanged;
import org.digitaldiplomacy.edition.RuleDescription;
import org.digitaldiplomacy.edition.StoredRules;

@ApplicationScoped
class PostgresMethodologies implements Methodologies {

    private static final String SELECT = """
            SELECT digest, id, version, title,
                   ARRAY(SELECT path FROM jsonb_object_keys(files) path ORDER BY path),
                   ARRAY(SELECT files ->> path FROM jsonb_object_keys(files) path ORDER BY path)
            FROM methodology
            """;

    private final Database database;
    private final RuleDescriptionRows descriptions;

    @Inject
    PostgresMethodologies(Database database) {
        this.database = database;
        this.descriptions = new RuleDescriptionRows(database);
    }

    @Override
    @Transactional
    public boolean save(StoredRules rules, RuleDescription description) {
        boolean isStored = find(rules.digest()).isPresent();
        if (isStored && descriptions.find(rules.digest()).isPresent()) {
            return false;
        }
        return database.with(connection -> {
            Database.run(connection, "LOCK TABLE methodology IN SHARE ROW EXCLUSIVE MODE");
            (isStored ? List.<StoredRules>of() : others(connection, rules)).forEach(other -> {
                throw new MethodologyChanged(other, rules);
            });
            boolean isNew = Database.run(
                            connection,
                            """
                            INSERT INTO methodology (digest, id, version, title, files)
                            VALUES (?, ?, ?, ?, jsonb_object(?::text[], ?::text[])) ON CONFLICT DO NOTHING""",
                            rules.digest(),
                            rules.id(),
                            rules.version(),
                            rules.title(),
                            rules.files().keySet().toArray(String[]::new),
                            rules.files().values().toArray(String[]::new))
                    > 0;
            descriptions.write(connection, rules.digest(), description);
            return isNew;
        });
    }

    /** Other rules under the same id and version. */
    private static List<StoredRules> others(Connection connection, StoredRules rules) throws SQLException {
        return Database.list(
                connection,
                SELECT + "WHERE id = ? AND version = ? AND digest <> ? ORDER BY loaded_at DESC LIMIT 1",
                PostgresMethodologies::rules,
                rules.id(),
                rules.version(),
                rules.digest());
    }

    @Override
    public Optional<RuleDescription> description(String digest) {
        return descriptions.find(digest);
    }

    @Override
    public Optional<StoredRules> find(String digest) {
        return database.list(SELECT + "WHERE digest = ?", PostgresMethodologies::rules, digest).stream()
                .findFirst();
    }

    @Override
    public Optional<StoredRules> latest(String id) {
        return database
                .list(SELECT + "WHERE id = ? ORDER BY loaded_at DESC LIMIT 1", PostgresMethodologies::rules, id)
                .stream()
                .findFirst();
    }

    @Override
    public List<StoredRules> all() {
        return database.list(SELECT + "ORDER BY id, loaded_at", PostgresMethodologies::rules);
    }

    private static StoredRules rules(ResultSet row) throws SQLException {
        String[] paths = (String[]) row.getArray(5).getArray();
        String[] texts = (String[]) row.getArray(6).getArray();
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < paths.length; i++) {
            files.put(paths[i], texts[i]);
        }
        return new StoredRules(row.getString(1), row.getString(2), row.getString(3), row.getString(4), files);
    }
}
