package org.digitaldiplomacy.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an address, each with its values. */
public final class Parameters {

    private Parameters() {}

    public static Map<String, List<String>> of(RoutingContext exchange) {
        MultiMap query = exchange.queryParams();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        query.names().forEach(name -> parameters.put(name, query.getAll(name)));
        return parameters;
    }

    /** As it stands in the address. */
    public static String text(RoutingContext exchange) {
        String query = exchange.request().query();
        return query == null ? "" : query;
    }
}
