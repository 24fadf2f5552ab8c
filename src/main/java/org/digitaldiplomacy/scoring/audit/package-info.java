/**
 * What an auditor asks of a methodology and its data: what is missing, how values are spread, what moves with what,
 * whether a composite's parts hold together, what each element does to the ranks, and how results relate to size and to
 * other people's indices. Imports {@code scoring}, {@code scoring.treat} and, for eigenvalues, Hipparchus. Start at
 * {@link Audit}.
 */
@NullMarked
package org.digitaldiplomacy.scoring.audit;

import org.jspecify.annotations.NullMarked;
