package org.digitaldiplomacy.web;

import java.util.List;
import java.util.Map;

/**
 * A kind of page, such as that of a country. Served at its addresses by the resource of pages, which describes them too. Its name
 * is also that of its files: {@code templates/<name>.html}, {@code web/queries/<name>.graphql} and {@code
 * web/messages/<language>/<name>.properties}.
 */
public interface Page {

    /** The name of what says nothing of its own: its messages are those of all pages. */
    String SITE = "site";

    /** In kebab case: {@code what-if}. */
    String name();

    /** Addresses that it is served at, with parameters: {@code /countries/{code}}. */
    List<String> addresses();

    /**
     * Answers a visit. Reads from the database.
     *
     * @throws org.digitaldiplomacy.port.PublicQueryRefused where the API does not take what the address asks for; the
     *     visitor is told so
     */
    Reply reply(Visit visit);

    /**
     * The visits to make ready for after the start: by default to all addresses without parameters.
     *
     * @param usual what visits have in common
     */
    default List<Visit> rehearsals(Visit usual) {
        return addresses().stream()
                .filter(address -> !address.contains("{"))
                .map(address -> usual.to(address, Map.of()))
                .toList();
    }
}
