package org.digitaldiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.SealedChains.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedChainsTest {

    @Test
    void a_kind_that_no_link_asks_after_is_never_passed_over() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Chain> chains = SealedChains.in(
                    sources.filter(file -> file.toString().endsWith(".java")).toList());
            assertThat(chains).hasSizeGreaterThan(25);
            assertThat(chains).filteredOn(chain -> !chain.isClosed()).isEmpty();
        }
    }

    sealed interface Kind {
        record One() implements Kind {}

        record Other() implements Kind {}

        record Third() implements Kind {}
    }

    @Test
    void a_chain_without_a_throw_at_its_end_is_found(@TempDir Path folder) throws IOException {
        assertThat(SealedChains.in(List.of(source(folder, """
                        if (kind instanceof Kind.One) {
                            return 1;
                        } else if (kind instanceof Kind.Other other) {
                            return 2;
                        }
                        return 3;"""))))
                .singleElement()
                .matches(chain -> !chain.isClosed());
        assertThat(SealedChains.in(List.of(source(folder, """
                        if (kind instanceof Kind.One) {
                            return 1;
                        }
                        if (kind instanceof Kind.Other) {
                            return 2;
                        }
                        throw new IllegalStateException();"""))))
                .singleElement()
                .matches(Chain::isClosed);
    }

    private static Path source(Path folder, String body) throws IOException {
        return Files.writeString(folder.resolve("SealedChainsTest.java"), """
                package org.digitaldiplomacy;
                class SealedChainsTest {
                    int of(Kind kind) {
                        %s
                    }
                }
                """.formatted(body));
    }
}
