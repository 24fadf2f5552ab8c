/**
 * An edition as a report to print: what was measured and how, what came out, how sure that is, and where it comes from;
 * all of it from the rules and the numbers that are frozen in the edition. May import {@code edition} and what lies
 * below, and the pictures.
 */
@NullMarked
package org.digitaldiplomacy.export.report;

import org.jspecify.annotations.NullMarked;
