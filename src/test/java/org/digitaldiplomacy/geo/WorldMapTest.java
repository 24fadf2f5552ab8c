package org.digitaldiplomacy.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorldMapTest {

    @Test
    void every_state_has_a_shape_or_a_place_on_the_map() {
        assertThat(WorldMap.states()).hasSizeGreaterThan(240).allSatisfy(s -> {
            assertThat(s.rings().isEmpty() && s.place().isEmpty()).isFalse();
            assertThat(s.rings()).allSatisfy(ring -> assertThat(ring).allSatisfy(p -> {
                assertThat(p.x()).isBetween(0, WorldMap.WIDTH);
                assertThat(p.y()).isBetween(0, WorldMap.HEIGHT);
            }));
        });
        assertThat(WorldMap.states().stream()
                        .filter(s -> s.name().matches("Kosovo|Taiwan|N. Cyprus|Somaliland|W. Sahara"))
                        .filter(s -> !s.rings().isEmpty()))
                .hasSize(5);
    }
}
