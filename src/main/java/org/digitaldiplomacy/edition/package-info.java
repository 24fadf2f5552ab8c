/**
 * An edition's life: built from a panel and rules, frozen, reviewed, published, replayed, compared, and bent into
 * scenarios. Imports the ports, who may write, the regions, the scoring engine, the measures and the model.
 */
@NullMarked
package org.digitaldiplomacy.edition;

import org.jspecify.annotations.NullMarked;
