package org.digitaldiplomacy.refresh.publisher;

import java.util.List;
import org.digitaldiplomacy.refresh.Connector;

/** The connectors that come with the application. */
public final class BuiltInConnectors {

    private BuiltInConnectors() {}

    public static List<Connector> all() {
        return List.of(
                new WorldBank(),
                new RootZone(),
                new Vdem(),
                new Eurepoc(),
                new Wikidata(),
                new Embassies(),
                new UnEgov(),
                new GovTech(),
                new Itu(),
                new OpenDataInventory());
    }
}
