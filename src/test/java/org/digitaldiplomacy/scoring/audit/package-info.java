/** Tests of the audit: against values worked out by hand or in other software, and by laws. */
@NullMarked
package org.digitaldiplomacy.scoring.audit;

import org.jspecify.annotations.NullMarked;
