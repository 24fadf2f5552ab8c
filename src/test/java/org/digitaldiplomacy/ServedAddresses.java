package org.digitaldiplomacy;

import static java.util.stream.Collectors.toCollection;

import io.quarkus.arc.Arc;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Addresses at which the running service answers, as templates: {@code /v1/data/{file}}. */
public final class ServedAddresses {

    private ServedAddresses() {}

    /** Addresses of Vert.x routes and of resources. */
    public static Set<String> all(Router router) {
        Set<String> addresses = ofResources();
        router.getRoutes().stream().map(Route::getPath).filter(Objects::nonNull).forEach(addresses::add);
        return addresses;
    }

    public static Set<String> ofResources() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(ServedAddresses::of)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> of(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(ServedAddresses::answers)
                .map(method -> method.isAnnotationPresent(Path.class)
                        ? root + "/" + method.getAnnotation(Path.class).value()
                        : root)
                .map(path -> path.replaceAll("/+", "/").replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
    }

    private static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
