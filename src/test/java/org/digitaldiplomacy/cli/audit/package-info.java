/** Tests of the audit's reports, through the command. */
@NullMarked
package org.digitaldiplomacy.cli.audit;

import org.jspecify.annotations.NullMarked;
