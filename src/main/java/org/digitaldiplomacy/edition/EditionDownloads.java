package org.digitaldiplomacy.edition;

import java.util.List;

/** Downloadable files of a published edition. */
public interface EditionDownloads {

    /** Every table in every format, and the whole edition. */
    List<Download> of(Edition edition);

    /** How large a file is, and its digest; the file is written if it was not asked for before. */
    Size size(Edition edition, String file);

    /**
     * A file that can be downloaded.
     *
     * @param table by its name in addresses
     * @param format the file's ending, in upper case
     * @param url of this revision, which stays the same for ever; without a host where none is configured
     */
    record Download(String table, String format, String file, String url) {}

    /** @param sha256 64 hexadecimal digits in lower case */
    record Size(long bytes, String sha256) {}
}
