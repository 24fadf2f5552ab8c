/**
 * Publishers' own files and APIs to a new version of a data package. Imports the model, the polite web of {@code collect}
 * and what reads JSON, CSV and workbooks. Start at {@link org.digitaldiplomacy.refresh.Connector}, which plug-ins
 * implement, and {@link org.digitaldiplomacy.refresh.Refreshing}, which runs them.
 */
@NullMarked
package org.digitaldiplomacy.refresh;

import org.jspecify.annotations.NullMarked;
