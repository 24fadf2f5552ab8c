package org.digitaldiplomacy.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The service's own address, for links that leave it: the one that is configured; else, where only this machine can ask,
 * the one that the request was sent to; else the socket's own, since any client can name any host. What proxies add to a
 * request is not asked, since anybody can add it.
 */
@Singleton
public class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](:[0-9]{1,5})?");

    private final Optional<String> configured;
    private final boolean isAmongFriends;

    /** @param bound where the service listens */
    PublicAddress(
            @ConfigProperty(name = "ddi.public-url") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.host") String bound) {
        this.configured = configured.map(url -> url.replaceAll("/+$", ""));
        this.isAmongFriends = isLoopback(bound);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Without a slash at its end; empty where the request names no host that could be one. */
    public String of(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        return configured.orElseGet(() -> of(request.scheme(), request.getHeader("Host"), request.localAddress()));
    }

    String of(String scheme, @Nullable String host, SocketAddress local) {
        if (host == null || !HOST.matcher(host).matches()) {
            return "";
        }
        return scheme + "://" + (isAmongFriends || isLoopbackName(host) ? host : literal(local));
    }

    private static boolean isLoopbackName(String host) {
        return host.matches("(localhost|127[0-9.]*|\\[::1])(:[0-9]+)?");
    }

    private static String literal(SocketAddress local) {
        String address = local.hostAddress();
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + local.port();
    }

    /** The configured one; empty where there is none. */
    public String configured() {
        return configured.orElse("");
    }
}
