package org.digitaldiplomacy.export;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.edition.Edition;

/**
 * A file that is asked for of a published edition.
 *
 * @param file its name below the edition's address, such as {@code ranking.csv} or {@code pictures/map.svg}
 * @param query the parameters as they stand in the address
 * @param parameters the same, each with its values
 * @param base the service's own address, such as {@code https://index.example.org}; empty where it is not known
 */
public record FileRequest(
        Edition edition, String file, String query, Map<String, List<String>> parameters, String base) {

    public FileRequest {
        parameters = Map.copyOf(parameters);
    }

    /** Everything that the file's content depends on. */
    String key() {
        return edition.id() + "|" + edition.publishedAt() + "|" + file + "|" + query + "|" + base;
    }

    /** The name that readers save it under. */
    String savedAs() {
        return edition.methodology() + "-" + edition.id().slug() + "-r"
                + edition.id().revision() + "-" + file.replace('/', '-');
    }
}
