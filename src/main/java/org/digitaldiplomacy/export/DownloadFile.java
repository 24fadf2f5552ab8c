package org.digitaldiplomacy.export;

import org.digitaldiplomacy.edition.Sha256;

/** A file ready to be sent. */
record DownloadFile(String name, String mediaType, byte[] bytes, String sha256) {
    DownloadFile(String name, String mediaType, byte[] bytes) {
        this(name, mediaType, bytes, Sha256.hex(bytes));
    }

    /** A strong entity tag. */
    String tag() {
        return '"' + sha256.substring(0, 32) + '"';
    }
}
