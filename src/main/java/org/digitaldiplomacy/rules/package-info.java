/**
 * Methodologies from rule folders: strict YAML in, a {@link org.digitaldiplomacy.scoring.Methodology} or a list of
 * problems out, each with file, line, value found and value expected. The vocabulary of the files stands in {@link
 * RuleFormat}; the JSON Schemas for editors are written from it. Start at {@link RuleReader}. Imports {@code edition},
 * a YAML parser and Jackson.
 */
@NullMarked
package org.digitaldiplomacy.rules;

import org.jspecify.annotations.NullMarked;
