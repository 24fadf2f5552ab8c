package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.PluginJar;
import org.digitaldiplomacy.edition.PluginJars;

@ApplicationScoped
class PostgresPluginJars implements PluginJars {

    private final Database database;

    @Inject
    PostgresPluginJars(Database database) {
        this.database = database;
    }

    @Override
    @Transactional
    public void keep(PluginJar jar) {
        database.with(connection -> Database.run(
                connection,
                "INSERT INTO plugin (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
                jar.name().sha256(),
                jar.content()));
    }

    @Override
    public Optional<PluginJar> find(FrozenPlugin plugin) {
        return database
                .list(
                        "SELECT content FROM plugin WHERE digest = ?",
                        row -> new PluginJar(plugin.file(), row.getBytes(1)),
                        plugin.sha256())
                .stream()
                .findFirst();
    }
}
