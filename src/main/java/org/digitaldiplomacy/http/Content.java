package org.digitaldiplomacy.http;

/** Content of a representation: in memory, on disk, or written while it is sent. */
public sealed interface Content permits Bytes, StoredFile, Rows {

    /** Names the content, whatever the encoding, for a strong entity tag. */
    String tag();

    /** Whether it is sent as gzip to a client that asks like this. */
    boolean isZipped(Conditional asked);
}
