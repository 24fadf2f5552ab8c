package org.digitaldiplomacy.export;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; closing it ends the table, and leaves the stream below open. */
interface RowWriter extends Closeable {

    /** @param cells in the order of the columns, as text; null where there is none */
    void row(@Nullable String[] cells) throws IOException;
}
