package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.LoadedPackage;
import org.digitaldiplomacy.port.Revision;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BootstrapTest {

    private final Bootstrap bootstrap;
    private final DataPackages packages;
    private final Editions editions;
    private final Revision revision;

    BootstrapTest(Bootstrap bootstrap, DataPackages packages, Editions editions, Revision revision) {
        this.bootstrap = bootstrap;
        this.packages = packages;
        this.editions = editions;
        this.revision = revision;
    }

    @Test
    void a_second_start_loads_nothing_and_publishes_nothing() {
        LoadedPackage loaded = packages.current().orElseThrow();
        List<Edition> published = editions.all();
        long before = revision.current();

        bootstrap.onStart(new StartupEvent());

        assertThat(revision.current()).isEqualTo(before);
        assertThat(packages.current()).contains(loaded);
        assertThat(editions.all()).isEqualTo(published);
    }

    @Test
    void the_first_start_publishes_the_editions_that_the_flagship_asks_for() {
        assertThat(editions.all()).extracting(Edition::year).contains(2020, 2022, 2024, 2026);
    }
}
