package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.collect.Collection;
import org.digitaldiplomacy.collect.Collector;
import org.digitaldiplomacy.collect.FakeHost;
import org.digitaldiplomacy.collect.Manners;
import org.digitaldiplomacy.collect.MetricFile;
import org.digitaldiplomacy.collect.PoliteWeb;
import org.digitaldiplomacy.model.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collector that docs/collecting.md walks through, compiled from that page. */
class CollectorPluginTest {

    @TempDir
    private Path folder;

    private static PluginSource walkThrough() throws IOException {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "collecting.md")));
        assertThat(block.find()).isTrue();
        return PluginSource.of(block.group(1)).providing(Collector.class);
    }

    @Test
    void the_walk_through_is_found_and_collects() throws IOException {
        walkThrough().jar(folder.resolve("peertube.jar"));
        PluginFolder found = PluginFolder.read(folder);
        assertThat(found.refusals()).isEmpty();
        assertThat(found.collectors().stream().map(c -> c.platform().value()))
                .containsExactly("mastodon", "bluesky", "youtube", "peertube");

        Collector peertube = found.collectors().get(3);
        Path table = folder.resolve("metrics.csv");
        try (FakeHost host = new FakeHost().answering(200, "{\"followersCount\": 12}")) {
            MetricFile rows = MetricFile.at(table, peertube.platform(), new SourceId("made-up"));
            Collection.Outcome outcome = new Collection(
                            peertube, new PoliteWeb(Manners.POLITE.privateAddresses(true)), InstantSource.system())
                    .run(List.of("channel@" + host.authority()), rows);
            assertThat(outcome).isEqualTo(new Collection.Outcome(1, 0, List.of()));
            assertThat(host.asked()).containsExactly("/api/v1/video-channels/channel");
        }
        assertThat(Files.readString(table)).contains(",followers,,").contains(",12,0,made-up\n");
    }

    @Test
    void a_platform_that_is_taken_is_refused() throws IOException {
        walkThrough().jar(folder.resolve("a.jar"));
        walkThrough().jar(folder.resolve("b.jar"));

        assertThat(PluginFolder.read(folder).refusals())
                .containsExactly(
                        "The plug-in " + folder.resolve("b.jar") + " is refused: two collectors know the platform"
                                + " 'peertube'; the second is org.example.collectors.PeerTube");
    }
}
