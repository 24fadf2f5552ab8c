package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartupMessageTest {
    @Test
    void the_message_names_an_address_that_a_browser_on_this_machine_can_open() {
        assertThat(StartupMessage.text("127.0.0.1", 8080))
                .isEqualTo("Digital Diplomacy Index answers on http://127.0.0.1:8080/"
                        + " (GraphQL: /graphql, GraphiQL: /q/graphql-ui)");
        assertThat(StartupMessage.text("0.0.0.0", 80)).contains("http://127.0.0.1:80/");
        assertThat(StartupMessage.text("::", 80)).contains("http://[::1]:80/");
    }
}
