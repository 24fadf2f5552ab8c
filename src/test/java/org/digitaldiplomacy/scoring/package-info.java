/** Tests of the engine, with a small world and the plainest steps to run it on. */
@NullMarked
package org.digitaldiplomacy.scoring;

import org.jspecify.annotations.NullMarked;
