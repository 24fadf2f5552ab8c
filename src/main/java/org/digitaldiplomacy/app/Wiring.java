package org.digitaldiplomacy.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Identities;
import org.digitaldiplomacy.access.KnownIdentities;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.EditionBuilder;
import org.digitaldiplomacy.edition.EditionDesk;
import org.digitaldiplomacy.edition.EditionReplay;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FirstPublication;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.PluginJars;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.ScoringCode;
import org.digitaldiplomacy.edition.Simulation;
import org.digitaldiplomacy.edition.proof.Proof;
import org.digitaldiplomacy.edition.proof.Signing;
import org.digitaldiplomacy.edition.proof.Statements;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.port.Observations;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the use cases together from what the outer packages offer. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    PluginFolder plugins(@ConfigProperty(name = "ddi.plugins", defaultValue = "plugins") Path folder) {
        PluginFolder plugins = PluginFolder.read(folder);
        plugins.refusals().forEach(Logger.getLogger(PluginFolder.class)::error);
        return plugins;
    }

    @Produces
    @Singleton
    MethodRegistry methodRegistry(PluginFolder plugins) {
        return plugins.registry();
    }

    @Produces
    @Singleton
    ScoringCode scoringCode(PluginFolder plugins) {
        return plugins.code();
    }

    @Produces
    @Singleton
    RuleReader ruleReader(MethodRegistry methods) {
        return new RuleReader(methods);
    }

    @Produces
    @Singleton
    Simulation simulation(MethodRegistry methods, MeterRegistry registry) {
        Timer timer = Timer.builder("ddi.scoring")
                .description("Scorings of scenarios")
                .register(registry);
        return new Simulation(methods, timer::record);
    }

    @Produces
    @Singleton
    RuleBook ruleBook(RuleReader reader) {
        return new YamlRuleBook(reader);
    }

    @Produces
    @Singleton
    PackageReader packageReader(Clock clock) {
        return new PackageReader(clock);
    }

    @Produces
    @Singleton
    Identities identities(Tokens tokens, OidcIssuer issuer, OidcIssuer.Trust trust, AuditTrail trail, Clock clock) {
        return new KnownIdentities(tokens, trust.issuer().map(address -> issuer), new RefusalLog(trail), clock);
    }

    @Produces
    @Singleton
    Imports imports(ImportStore store, Clock clock) {
        return new StreamedImports(store, clock);
    }

    @Produces
    @Singleton
    EditionBuilder editionBuilder(Catalogue catalogue, Observations observations, ScoringCode code, PluginJars jars) {
        return new EditionBuilder(catalogue, observations, code, jars);
    }

    @Produces
    @Singleton
    EditionReplay editionReplay(Editions editions, Methodologies methodologies, RuleBook ruleBook, ScoringCode code) {
        return new EditionReplay(editions, methodologies, ruleBook, code);
    }

    /** Commands look it up, which the build does not see. */
    @Produces
    @Singleton
    @Unremovable
    EditionDesk editionDesk(
            EditionBuilder builder,
            Editions editions,
            Methodologies methodologies,
            RuleBook ruleBook,
            EditionReplay replay,
            AuditTrail trail,
            Flagship flagship,
            PluginFolder plugins,
            PluginJars jars,
            Proof proof) {
        return new EditionDesk(
                builder, editions, methodologies, ruleBook, replay, trail, flagship, plugins, jars, proof);
    }

    @Produces
    @Singleton
    Signing signing(@ConfigProperty(name = SigningKeyFile.SETTING) Optional<Path> file) {
        return SigningKeyFile.read(file);
    }

    @Produces
    @Singleton
    Proof proof(Statements statements, Editions editions) {
        return new Proof(statements, editions);
    }

    @Produces
    @Singleton
    Flagship flagship(@ConfigProperty(name = "ddi.methodology", defaultValue = "digital-diplomacy") String id) {
        return new Flagship(id);
    }

    @Produces
    @Singleton
    FirstPublication firstPublication(
            EditionBuilder builder, Editions editions, Methodologies methodologies, ScoringCode code) {
        return new FirstPublication(builder, editions, methodologies, code);
    }
}
