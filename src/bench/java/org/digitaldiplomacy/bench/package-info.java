/**
 * What things cost: JMH benchmarks in a Maven profile of their own, which the normal build does not know. {@code mvn
 * -Pbench} runs them all and prints a summary; {@code docs/benchmarks.md} has the figures and the limits. May import anything, the
 * tests' sample data among it.
 */
@NullMarked
package org.digitaldiplomacy.bench;

import org.jspecify.annotations.NullMarked;
