/**
 * Audit of a methodology and its data: missing values, distributions, correlations, internal consistency of
 * composites, the effect of each element on ranks, and relations to size and to other indices. Imports {@code
 * scoring}, {@code scoring.treat} and, for eigenvalues, Hipparchus. Start at {@link Audit}.
 */
@NullMarked
package org.digitaldiplomacy.scoring.audit;

import org.jspecify.annotations.NullMarked;
