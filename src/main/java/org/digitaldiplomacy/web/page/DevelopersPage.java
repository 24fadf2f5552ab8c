package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;

/** Ways for programs to the same data: GraphQL, tables, clients, tools for assistants, frames. */
@Singleton
final class DevelopersPage implements Page {

    @Override
    public String name() {
        return "developers";
    }

    @Override
    public List<String> addresses() {
        return List.of("/developers");
    }

    @Override
    public Reply reply(Visit visit) {
        return new Reply.Shown("developers", Map.of());
    }
}
