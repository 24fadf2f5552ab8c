/**
 * Formulas in rule files: a small closed language of numbers and conditions over named values, checked when it is read,
 * evaluated with the same bits everywhere, and told step by step. Start at {@link
 * org.digitaldiplomacy.scoring.express.Formula}. Imports {@code scoring} and {@code model}.
 */
@NullMarked
package org.digitaldiplomacy.scoring.express;

import org.jspecify.annotations.NullMarked;
