package org.digitaldiplomacy.scoring.method;

import java.util.List;

/**
 * Hands over formulas. The built-in ones come from one provider; a jar with another, named in {@code
 * META-INF/services}, adds its own.
 */
public interface MethodProvider {

    List<Method<?>> methods();
}
