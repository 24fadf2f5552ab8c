/**
 * Data from outside, validated whole before anything is kept: Frictionless Data Packages. Start reading at
 * {@link org.digitaldiplomacy.ingest.PackageReader}. Imports {@code edition}, {@code model}, Jackson and FastCSV.
 */
@NullMarked
package org.digitaldiplomacy.ingest;

import org.jspecify.annotations.NullMarked;
