/**
 * How a formula makes itself known: its {@link Method} states a name, parameters and source, a {@link MethodProvider}
 * hands it over, and the {@link MethodRegistry} finds it by name. Imports {@code scoring} and
 * {@code scoring.express}.
 */
@NullMarked
package org.digitaldiplomacy.scoring.method;

import org.jspecify.annotations.NullMarked;
