/** Tests of the commands, each run in this process as the command line runs it. */
@NullMarked
package org.digitaldiplomacy.cli;

import org.jspecify.annotations.NullMarked;
