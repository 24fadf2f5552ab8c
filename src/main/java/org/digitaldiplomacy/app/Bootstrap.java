package org.digitaldiplomacy.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionConflict;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FirstPublication;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.MethodologyChanged;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.edition.RuleDescription;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.edition.ScoringCode;
import org.digitaldiplomacy.edition.proof.Statements;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.port.DataNames;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.DataSuccession;
import org.digitaldiplomacy.port.FillingTurn;
import org.digitaldiplomacy.port.LoadedPackage;
import org.digitaldiplomacy.rules.RuleReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fills the database before the service answers: data, rules, and the editions that are not published yet. */
@ApplicationScoped
class Bootstrap {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class);
    private static final String BUNDLED = "data";
    private static final String GOING_BACK =
            "To load the one that was found in its place, start once with DDI_REPLACE_DATA=any.";

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
    private final Replace replace;
    private final Editions editions;
    private final ScoringCode code;
    private final Statements statements;

    Bootstrap(
            FillingTurn turn,
            DataPackages packages,
            PackageReader reader,
            Catalogue catalogue,
            RuleReader ruleReader,
            Methodologies methodologies,
            FirstPublication publication,
            Flagship flagship,
            Editions editions,
            ScoringCode code,
            Statements statements,
            @ConfigProperty(name = "ddi.data-package") Optional<Path> dataPackage,
            @ConfigProperty(name = "ddi.replace-data", defaultValue = "newer") Replace replace,
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
        this.replace = replace;
        this.editions = editions;
        this.code = code;
        this.statements = statements;
    }

    /** Which data packages may take the place of the one that the database holds. */
    enum Replace {
        /** Later versions of the same package. */
        NEWER,
        /** Whatever is found, so that one can go back. */
        ANY
    }

    void onStart(@Observes StartupEvent start) {
        if (isFilling) {
            turn.take(this::fill);
        }
    }

    private void fill() {
        load();
        try {
            publish();
        } catch (MethodologyChanged | EditionConflict refused) {
            throw new InvalidStart(String.valueOf(refused.getMessage()));
        }
        statements.catchUp();
        warnOfOtherPlugins();
    }

    private void publish() {
        Set<String> published =
                published().stream().map(Edition::methodologyDigest).collect(Collectors.toSet());
        RuleFolders.Found found = new RuleFolders(ruleReader).read(rules, names(), published::contains);
        found.read().forEach(folder -> methodologies.save(folder.stored(), RuleDescription.of(folder)));
        found.publishedOnly()
                .forEach((folder, report) -> LOG.errorf(
                        "The rules in %s cannot be read here. Editions by them are served as they were frozen; none is"
                                + " scored, nor a scenario of one:%n%s",
                        folder, report));
        chosen(found).stream()
                .flatMap(rules -> publication.publish(rules).stream())
                .forEach(edition -> LOG.infof("Published edition %s by %s", edition.id(), edition.methodology()));
    }

    /** Empty where the rules of the service's own methodology cannot be read here, but editions by it are published. */
    private Optional<RuleSet> chosen(RuleFolders.Found found) {
        Optional<RuleSet> chosen = found.read().stream()
                .filter(folder -> folder.methodology().id().equals(flagship.methodology()))
                .findFirst();
        boolean isPublished = published().stream().anyMatch(e -> e.methodology().equals(flagship.methodology()));
        if (chosen.isEmpty() && (found.publishedOnly().isEmpty() || !isPublished)) {
            throw new InvalidStart("ddi.methodology names '" + flagship.methodology() + "'; expected one of "
                    + found.read().stream().map(f -> f.methodology().id()).toList());
        }
        return chosen;
    }

    private List<Edition> published() {
        return new PublishedEditions(editions.all(), flagship).latestRevisions();
    }

    private void warnOfOtherPlugins() {
        for (Edition edition : published()) {
            code.differs(editions.plugins(edition.id()))
                    .ifPresent(why -> LOG.warnf(
                            "Edition %s is served as it was frozen; scenarios of it are refused: %s",
                            edition.id(), why));
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
        DataPackage found = ((PackageReading.Accepted) reading).dataPackage();
        if (succeeds(found)) {
            packages.replace(found);
            packages.current().ifPresent(p -> LOG.infof("Loaded data package %s %s", p.name(), p.version()));
        }
    }

    /**
     * An earlier package that comes with the application is left aside, since a service that is about to be replaced may
     * well start once more; one that was asked for is refused, since somebody expects it.
     *
     * @throws InvalidStart where it can neither be loaded nor be left aside
     */
    private boolean succeeds(DataPackage found) {
        DataSuccession.Verdict verdict =
                DataSuccession.judge(packages.current(), found.name(), found.version(), found.digest());
        return switch (verdict.order()) {
            case LATER -> true;
            case SAME -> false;
            case EARLIER, UNORDERED -> {
                if (replace == Replace.ANY) {
                    LOG.warnf("%s It is loaded all the same, since ddi.replace-data is any.", verdict.sentence());
                    yield true;
                }
                if (verdict.order() == DataSuccession.Order.EARLIER && dataPackage.isEmpty()) {
                    LOG.warnf("%s The later one stays. %s", verdict.sentence(), GOING_BACK);
                    yield false;
                }
                throw new InvalidStart(verdict.sentence() + " " + GOING_BACK);
            }
        };
    }

    private Optional<String> digest() {
        return dataPackage.isPresent() ? reader.digest(dataPackage.get()) : reader.digest(loader(), BUNDLED);
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
