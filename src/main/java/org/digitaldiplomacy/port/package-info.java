/**
 * Ports: the questions that the index asks of its store, with their filters, orders, pages and deadlines. Everything
 * that crosses a port is a record. Imports the model, the measures, the JDK and JSpecify.
 */
@NullMarked
package org.digitaldiplomacy.port;

import org.jspecify.annotations.NullMarked;
