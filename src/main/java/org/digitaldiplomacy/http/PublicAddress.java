package org.digitaldiplomacy.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's own address, for links that leave it: the one that is configured, else the one that the request itself
 * was sent to. What proxies add to a request is not asked, since anybody can add it.
 */
@Singleton
public class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](:[0-9]{1,5})?");

    private final Optional<String> configured;

    PublicAddress(@ConfigProperty(name = "ddi.public-url") Optional<String> configured) {
        this.configured = configured.map(url -> url.replaceAll("/+$", ""));
    }

    /** Without a slash at its end; empty where the request names no host that could be one. */
    public String of(RoutingContext exchange) {
        return configured.orElseGet(() -> {
            String host = exchange.request().getHeader("Host");
            return host != null && HOST.matcher(host).matches()
                    ? exchange.request().scheme() + "://" + host
                    : "";
        });
    }

    /** The configured one; empty where there is none. */
    public String configured() {
        return configured.orElse("");
    }
}
