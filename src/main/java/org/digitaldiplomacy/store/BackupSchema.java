package org.digitaldiplomacy.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.digitaldiplomacy.port.DatabaseCopies.Refused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.classpath.ClassPathResource;

/**
 * Makes the schema that a backup was taken of, by the migrations that it names and no later ones: the service brings it up
 * to date at its next start. Migrations are looked up by name, since a command cannot list what is in the jar.
 */
final class BackupSchema implements ResourceProvider {

    private static final String FOLDER = "db/migration/";

    private final ClassLoader loader = BackupSchema.class.getClassLoader();
    private final List<String> scripts;

    private BackupSchema(List<String> scripts) {
        this.scripts = scripts;
    }

    /** @throws Refused where this version does not have the migrations, or the database holds other tables */
    static void make(DataSource source, BackupManifest manifest) {
        List<String> scripts = manifest.migrations().stream()
                .map(BackupManifest.Migration::script)
                .toList();
        BackupSchema schema = new BackupSchema(scripts);
        for (String script : scripts) {
            if (schema.find(script).isEmpty()) {
                throw new Refused(
                        "found migration " + script + " in the backup, expected those that this version knows:"
                                + " restore with the version that wrote it, or a later one");
            }
        }
        try {
            Flyway.configure(schema.loader)
                    .dataSource(source)
                    .resourceProvider(schema)
                    .javaMigrationClassProvider(List::of)
                    .load()
                    .migrate();
        } catch (FlywayException refused) {
            throw new Refused("found a database that does not take the backup's tables, expected an empty one: "
                    + refused.getMessage());
        }
    }

    private Optional<LoadableResource> find(String script) {
        ClassPathResource resource = new ClassPathResource(null, FOLDER + script, loader, StandardCharsets.UTF_8);
        return resource.exists() ? Optional.of(resource) : Optional.empty();
    }

    @Override
    @SuppressWarnings("NullAway") // Flyway's interface says null for what is not there
    public LoadableResource getResource(String name) {
        return find(name).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script ->
                        script.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(script::endsWith))
                .flatMap(script -> find(script).stream())
                .toList();
    }
}
