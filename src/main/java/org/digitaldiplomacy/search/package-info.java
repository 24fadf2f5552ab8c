/**
 * Search by name: spellings folded to one form, names and aliases of countries and institutions, and matches ranked by how
 * well they fit. Imports the model, CLDR's names and the Unicode library; knows neither store nor schema.
 */
@NullMarked
package org.digitaldiplomacy.search;

import org.jspecify.annotations.NullMarked;
