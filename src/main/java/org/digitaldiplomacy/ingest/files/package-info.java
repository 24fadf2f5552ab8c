/**
 * Bytes of a data package: from a folder on the classpath, a directory or a zip, each within limits, and text that is
 * UTF-8 or refused. Imports the JDK only.
 */
@NullMarked
package org.digitaldiplomacy.ingest.files;

import org.jspecify.annotations.NullMarked;
