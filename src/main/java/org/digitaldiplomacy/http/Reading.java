package org.digitaldiplomacy.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;

/** Routes that are read: {@code HEAD} is answered wherever {@code GET} is. */
public final class Reading {

    private Reading() {}

    public static Route at(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }
}
