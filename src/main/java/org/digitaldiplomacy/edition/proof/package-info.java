/**
 * Proof that does not rest on trust in whoever runs the service: statements of what was published, linked by digests and
 * signed, and the check of all of them against what is stored.
 */
@NullMarked
package org.digitaldiplomacy.edition.proof;

import org.jspecify.annotations.NullMarked;
