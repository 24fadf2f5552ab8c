package org.digitaldiplomacy.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.edition.Catalogue;
import org.digitaldiplomacy.edition.DataNames;
import org.digitaldiplomacy.edition.DataPackages;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.FillingTurn;
import org.digitaldiplomacy.edition.FirstPublication;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.edition.LoadedPackage;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.rules.RuleReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fills the database before the service answers: data, rules, and the editions that are not published yet. */
@ApplicationScoped
class Bootstrap {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class);
    private static final String BUNDLED = "data";

    private final FillingTurn turn;
    private final DataPackages packages;
    private final PackageReader reader;
    private final Catalogue catalogue;
    private final RuleReader ruleReader;
    private final Methodologies methodologies;
    private final FirstPublication publication;
    private final Optional<Path> dataPackage;
    private final Optional<Path> rules;
    private final Flagship flagship;
    private final boolean isFilling;

    Bootstrap(
            FillingTurn turn,
            DataPackages packages,
            PackageReader reader,
            Catalogue catalogue,
            RuleReader ruleReader,
            Methodologies methodologies,
            FirstPublication publication,
            Flagship flagship,
            @ConfigProperty(name = "ddi.data-package") Optional<Path> dataPackage,
            @ConfigProperty(name = "ddi.rules") Optional<Path> rules,
            @ConfigProperty(name = "ddi.fill-database") boolean isFilling) {
        this.turn = turn;
        this.packages = packages;
        this.reader = reader;
        this.catalogue = catalogue;
        this.ruleReader = ruleReader;
        this.methodologies = methodologies;
        this.publication = publication;
        this.dataPackage = dataPackage;
        this.rules = rules;
        this.flagship = flagship;
        this.isFilling = isFilling;
    }

    void onStart(@Observes StartupEvent start) {
        if (isFilling) {
            turn.take(this::fill);
        }
    }

    private void fill() {
        load();
        List<RuleSet> folders = new RuleFolders(ruleReader).read(rules, names());
        folders.forEach(folder -> methodologies.save(folder.stored()));
        RuleSet chosen = folders.stream()
                .filter(folder -> folder.methodology().id().equals(flagship.methodology()))
                .findFirst()
                .orElseThrow(() -> new InvalidStart("ddi.methodology names '" + flagship.methodology()
                        + "'; expected one of "
                        + folders.stream().map(f -> f.methodology().id()).toList()));
        for (Edition edition : publication.publish(chosen)) {
            LOG.infof("Published edition %s by %s", edition.id(), edition.methodology());
        }
    }

    private DataNames names() {
        return DataNames.of(catalogue.indicators(), catalogue.groups(), catalogue.countries())
                .withAnyUnit();
    }

    private void load() {
        Optional<String> held = packages.current().map(LoadedPackage::digest);
        if (held.isPresent() && held.equals(digest())) {
            return;
        }
        PackageReading reading =
                dataPackage.isPresent() ? reader.read(dataPackage.get()) : reader.read(loader(), BUNDLED);
        if (reading instanceof PackageReading.Refused refused) {
            throw new InvalidStart(refused.report());
        }
        packages.replace(((PackageReading.Accepted) reading).dataPackage());
        packages.current().ifPresent(p -> LOG.infof("Loaded data package %s %s", p.name(), p.version()));
    }

    private Optional<String> digest() {
        return dataPackage.isPresent() ? reader.digest(dataPackage.get()) : reader.digest(loader(), BUNDLED);
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
